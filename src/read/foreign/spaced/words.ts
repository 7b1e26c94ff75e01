import type { Span } from '../../../model/index.ts';
import type { ForeignWord } from '../types.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { Phrases, Stems } from './tables.ts';

/** A word or a number of a language with blanks between its words. */
export interface SpacedWord extends ForeignWord {
  /** In small letters, with the plain apostrophe. */
  readonly lower: string;
  /** Digits, as they stand there. */
  readonly isNumber: boolean;
  readonly isCapital: boolean;
}

const DIGITS =
  "\\d{1,3}(?:([.,'’ \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?";
/** Digits that no letter stands before, and letters with what joins them. */
const expression = (joins: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\d.,])(?:${DIGITS})|\\p{L}[\\p{L}\\p{M}\\d]*(?:[${joins}][\\p{L}\\p{M}\\d]+)*${joins.includes("'") ? '' : "['’]?"}`,
    'gu',
  );

export interface WordTables {
  readonly expression: RegExp;
  readonly counted: Stems<string>;
  readonly words: Stems<string>;
  readonly phrases: Phrases<string>;
  readonly compounds: boolean;
  readonly capitals: boolean;
}

export const wordTables = ({ words }: SpacedLexicon): WordTables => ({
  expression: expression(words.elides ? '-' : "'’ʼ-"),
  counted: new Stems(words.counted, words.ending),
  words: new Stems(words.words, words.ending),
  phrases: new Phrases(words.phrases),
  compounds: words.compounds ?? false,
  capitals: words.capitals ?? false,
});

type Draft = Omit<SpacedWord, 'lemma' | 'stem'>;

export function spacedWords(text: string, [start, end]: Span, tables: WordTables): SpacedWord[] {
  const drafts = [...text.slice(start, end).matchAll(tables.expression)].map((m): Draft => {
    const at = start + m.index;
    const isNumber = /^\d/.test(m[0]);
    return {
      text: m[0],
      span: [at, at + m[0].length],
      lower: isNumber ? m[0] : m[0].toLowerCase().replace(/[’ʼ]/g, "'"),
      isNumber,
      isCapital: !isNumber && /^\p{Lu}/u.test(m[0]),
    };
  });
  const out: SpacedWord[] = [];
  for (let i = 0; i < drafts.length; ) {
    const phrase = tables.phrases.at(drafts, i);
    if (!phrase) {
      out.push(withLemma(drafts[i]!, tables));
      i++;
      continue;
    }
    // What a name of several words stands for is told once.
    for (const draft of drafts.slice(i, i + phrase.count))
      out.push({ ...draft, lemma: draft === drafts[i] ? phrase.value : '', stem: draft.span });
    i += phrase.count;
  }
  return out;
}

function withLemma(draft: Draft, { words, counted }: WordTables): SpacedWord {
  if (draft.isNumber) return { ...draft, lemma: undefined, stem: draft.span };
  // The longer beginning tells more.
  const [noun, other] = [counted.find(draft.lower), words.find(draft.lower)];
  const found = noun && (!other || noun.length >= other.length) ? noun : other;
  const { span } = draft;
  return { ...draft, lemma: found?.value, stem: found ? [span[0], span[0] + found.length] : span };
}

/** English lemma of a noun for what is counted. */
export function countedBy({ lower, isNumber }: SpacedWord, tables: WordTables): string | undefined {
  if (isNumber) return undefined;
  const [noun, other] = [tables.counted.find(lower), tables.words.find(lower)];
  if (noun) return other && other.length > noun.length ? undefined : noun.value;
  return tables.compounds && !other ? tables.counted.findLast(lower)?.value : undefined;
}
