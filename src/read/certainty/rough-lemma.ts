import { lemmaOf } from '../syntax/lemma.ts';
import { EVENT_NOUNS, predicateClasses } from './lexicon.ts';

const known = new Map<string, string>();

/** A base form for words without a part of speech: the one that our lexicon knows, else the word itself. */
export function roughLemma(lower: string): string {
  let lemma = known.get(lower);
  if (lemma === undefined) {
    lemma = guess(lower);
    if (known.size > 20_000) known.clear();
    known.set(lower, lemma);
  }
  return lemma;
}

function guess(lower: string): string {
  if (inLexicon(lower)) return lower;
  for (const tag of tagsFor(lower)) {
    const lemma = lemmaOf(lower, tag);
    if (inLexicon(lemma)) return lemma;
  }
  return lower;
}

const inLexicon = (word: string): boolean => predicateClasses(word).length > 0 || EVENT_NOUNS.has(word);

function tagsFor(lower: string): readonly string[] {
  if (lower.endsWith('ing')) return ['VBG'];
  if (lower.endsWith('s')) return ['VBZ', 'NNS'];
  return ['VBD'];
}
