import { isDigit, isSpace, isWordUnit } from '../../../read/text/chars.ts';

/** The words of a text, each as a number that stands for its normal form; parallel arrays keep a book small. */
export interface WordList {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Numbers for normal forms, shared by the draft and all its sources. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#words.length);
    this.#words.push(word);
    return this.#words.length - 1;
  }

  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  get size(): number {
    return this.#words.length;
  }
}

const SIGNS = new Set(['$', '€', '£', '¥']);
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '′']);

/** Scripts without spaces: each sign is a word of its own. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x0e00 && code < 0x0f00) || (code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000);

const isJoint = (text: string, i: number, to: number): boolean => {
  if (i + 1 >= to || !isWordUnit(text.charCodeAt(i + 1))) return false;
  const c = text[i]!;
  if (APOSTROPHES.has(c) || c === '\u00ad' || c === '\u200d' || c === '\u2060') return true;
  if (c === ',') return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
  // U.S., 3.5; but not "end.Next", which a page without its spaces has.
  if (c === '.') return isDigit(text.charCodeAt(i + 1)) || i < 2 || !isWordUnit(text.charCodeAt(i - 2));
  return false;
};

/**
 * Words of text[from, to): runs of letters and digits with the apostrophes, decimal points and thousands signs in
 * them, lower-cased; hyphens and dashes part words, currency and percent signs are words. Linear.
 */
export function wordsOf(text: string, vocabulary: Vocabulary, from = 0, to = text.length): WordList {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (start: number, end: number, word: string): void => {
    ids.push(vocabulary.idOf(word));
    starts.push(start);
    ends.push(end);
  };
  for (let i = from; i < to; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || isSpace(code)) {
      i++;
    } else if (isUnspaced(code)) {
      push(i, i + 1, text[i]!);
      i++;
    } else if (isWordUnit(code)) {
      const start = i;
      while (
        i < to &&
        ((isWordUnit(text.charCodeAt(i)) && !isUnspaced(text.charCodeAt(i))) || isJoint(text, i, to))
      )
        i++;
      push(start, i, normal(text.slice(start, i)));
    } else if (SIGNS.has(text[i]!)) {
      push(i, i + 1, text[i]!);
      i++;
    } else if (text[i] === '%') {
      push(i, i + 1, 'percent');
      i++;
    } else i++;
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** One form for a word: lower case, one apostrophe, no thousands signs, no dots in initials, composed accents. */
export function normal(word: string): string {
  let lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  lower = lower
    .normalize('NFKC')
    .replace(/[’‘ʼ′]/g, "'")
    .replace(/\u00ad|\u200d|\u2060/g, '');
  if (/\d/.test(lower)) return lower.replaceAll(',', '');
  return lower.replaceAll('.', '');
}
