import table from '../../../lexicon/en/lemma-irregular.json' with { type: 'json' };
import { baseOfParticiple, baseOfS, singularOf } from './inflection.ts';

const VERBS: ReadonlyMap<string, string> = new Map(Object.entries(table.verbs));
const NOUNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(table.nouns),
  ...table.same.map((w): [string, string] => [w, w]),
]);
const MODALS: ReadonlyMap<string, string> = new Map(Object.entries(table.modals));
const PRONOUNS: ReadonlyMap<string, string> = new Map(Object.entries(table.pronouns));

/** Answers of the rules are remembered for so many words; then forgotten, so that memory stays bounded. */
const REMEMBERED = 20_000;
const participles = new Map<string, string>();
const presents = new Map<string, string>();
const plurals = new Map<string, string>();

/**
 * Base form of a word, always in lower case: a table of irregular forms, else rules of English spelling.
 * `lower` is the word in lower case, `tag` its Penn Treebank part of speech. Comparatives stay as they are.
 */
export function lemmaOf(lower: string, tag: string): string {
  switch (tag) {
    case 'VBD':
    case 'VBN':
    case 'VBG':
      return VERBS.get(lower) ?? remember(participles, lower, baseOfParticiple);
    case 'VBZ':
      return VERBS.get(lower) ?? remember(presents, lower, baseOfS);
    case 'NNS':
      return NOUNS.get(lower) ?? remember(plurals, lower, singularOf);
    case 'VBP':
    case 'VB':
      return AUXILIARIES.has(lower) ? (VERBS.get(lower) ?? lower) : lower;
    case 'MD':
      return MODALS.get(lower) ?? lower;
    case 'PRP':
    case 'PRP$':
      return PRONOUNS.get(lower) ?? lower;
    case 'RB':
      return lower === "n't" || lower === 'n’t' ? 'not' : lower;
    case 'DT':
      return lower === 'an' ? 'a' : lower;
    default:
      return lower;
  }
}

const AUXILIARIES: ReadonlySet<string> = new Set([
  ...['is', 'am', 'are', 'was', 'were', "'re", '’re', "'m", '’m', "'s", '’s', "'ve", '’ve', 'has', 'had'],
]);

function remember(known: Map<string, string>, word: string, rule: (word: string) => string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const lemma = rule(word);
  known.set(word, lemma);
  return lemma;
}
