import { isDigit, isLetter, isUpper } from '../text/chars.ts';
import type { RawToken } from '../text/tokens.ts';
import { feature2 } from './hash.ts';

/** Entries before the first and after the last word of a sentence, so that features may look over the edge. */
export const PAD = 4;

/**
 * One sentence as numbers; index i of the sentence stands at PAD + i. Reused from sentence to sentence: nothing
 * is allocated a word.
 */
export class WordCodes {
  length = 0;
  /** Hash of the lower-case word with digits as 0, dashes and apostrophes made plain. */
  lower = new Int32Array(0);
  /** The same of the lemma, once `encodeLemmas` was called. */
  lemma = new Int32Array(0);
  /** The same with the letters' case. */
  exact = new Int32Array(0);
  suffix1 = new Int32Array(0);
  suffix2 = new Int32Array(0);
  suffix3 = new Int32Array(0);
  suffix4 = new Int32Array(0);
  prefix3 = new Int32Array(0);
  /** Bits: capital, all capitals, digits, hyphen, dot, first of the sentence, space around, kind of mark. */
  shape = new Int32Array(0);
  /** Quotation marks before the word. */
  quotes = new Int32Array(0);

  encode(tokens: readonly RawToken[]): void {
    const n = tokens.length;
    this.length = n;
    if (this.lower.length < n + 2 * PAD) this.#grow(n + 2 * PAD);
    for (let i = 0; i < PAD; i++) {
      this.#blank(i, 1 + i);
      this.#blank(PAD + n + i, 11 + i);
    }
    let capitals = 0;
    let small = 0;
    let quotes = 0;
    for (let i = 0; i < n; i++) {
      const at = PAD + i;
      const token = tokens[i]!;
      const { lower, text } = token;
      const length = lower.length;
      let h = 0x811c9dc5 | 0;
      for (let k = 0; k < length; k++) h = Math.imul(h ^ plain(lower.charCodeAt(k)), 0x01000193);
      const low = finish(h);
      this.lower[at] = low;
      const first = text.charCodeAt(0);
      let shape = 0;
      if (isLetter(first)) {
        if (isUpper(first)) {
          shape |= CAPITAL;
          if (length > 3) capitals++;
          if (length > 1 && isUpper(text.charCodeAt(length - 1)) && isUpper(text.charCodeAt(1)))
            shape |= ALL_CAPITALS;
        } else if (length > 3) small++;
      } else if (isDigit(first)) shape |= DIGIT;
      else shape |= MARK | (markKind(first) << 12);
      if (length > 2) {
        const dash = lower.indexOf('-', 1);
        if (dash > 0 && dash < length - 1) shape |= HYPHEN;
        if (lower.indexOf('.') >= 0) shape |= DOT;
        if ((shape & DIGIT) === 0 && isDigit(lower.charCodeAt(length - 1))) shape |= END_DIGIT;
      }
      if (i === 0) shape |= FIRST;
      if (i > 0 && tokens[i - 1]!.end < token.start) shape |= SPACE_BEFORE;
      if (i + 1 < n && tokens[i + 1]!.start > token.end) shape |= SPACE_AFTER;
      this.exact[at] = shape & CAPITAL ? finish(hashExact(text)) : low;
      const z = length > 0 ? plain(lower.charCodeAt(length - 1)) : 0;
      const y = length > 1 ? plain(lower.charCodeAt(length - 2)) : 0;
      const x = length > 2 ? plain(lower.charCodeAt(length - 3)) : 0;
      const w = length > 3 ? plain(lower.charCodeAt(length - 4)) : 0;
      this.suffix1[at] = z + 1;
      this.suffix2[at] = feature2(1, z, y);
      this.suffix3[at] = feature2(this.suffix2[at]!, x, 3);
      this.suffix4[at] = feature2(this.suffix3[at]!, w, 4);
      this.prefix3[at] = feature2(
        length > 2 ? plain(lower.charCodeAt(2)) : 0,
        length > 0 ? plain(lower.charCodeAt(0)) : 0,
        length > 1 ? plain(lower.charCodeAt(1)) : 0,
      );
      this.shape[at] = shape;
      this.quotes[at] = quotes;
      const kind = (shape >> 12) & 7;
      if (kind >= QUOTE_PLAIN && kind <= QUOTE_CLOSING) quotes++;
    }
    // A headline in title case says nothing about a capital.
    if (capitals > 3 && capitals > small * 2) for (let i = 0; i < n; i++) this.shape[PAD + i]! |= TITLE_CASE;
  }

  /** Lemmas of the sentence that was encoded last, in its order. */
  encodeLemmas(tokens: readonly RawToken[], lemmas: readonly string[]): void {
    for (let i = 0; i < this.length; i++) {
      const lemma = lemmas[i]!;
      this.lemma[PAD + i] = lemma === tokens[i]!.lower ? this.lower[PAD + i]! : finish(hashExact(lemma));
    }
  }

  #blank(at: number, code: number): void {
    this.lower[at] = code;
    this.lemma[at] = code;
    this.exact[at] = code;
    this.suffix1[at] = 0;
    this.suffix2[at] = 0;
    this.suffix3[at] = 0;
    this.suffix4[at] = 0;
    this.prefix3[at] = 0;
    this.shape[at] = 0;
    this.quotes[at] = 0;
  }

  #grow(need: number): void {
    const size = Math.max(need, 256, this.lower.length * 2);
    this.lower = new Int32Array(size);
    this.lemma = new Int32Array(size);
    this.exact = new Int32Array(size);
    this.suffix1 = new Int32Array(size);
    this.suffix2 = new Int32Array(size);
    this.suffix3 = new Int32Array(size);
    this.suffix4 = new Int32Array(size);
    this.prefix3 = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.quotes = new Int32Array(size);
  }
}

export const CAPITAL = 1;
const ALL_CAPITALS = 2;
const DIGIT = 4;
const HYPHEN = 8;
const DOT = 16;
const FIRST = 32;
const SPACE_BEFORE = 64;
const SPACE_AFTER = 128;
const END_DIGIT = 256;
const MARK = 512;
const TITLE_CASE = 1024;

const QUOTE_PLAIN = 1;
const QUOTE_CLOSING = 3;

function markKind(code: number): number {
  if (code === 34 || code === 39) return QUOTE_PLAIN;
  if (code === 0x201c || code === 0x2018 || code === 96 || code === 0xab || code === 0x201e) return 2;
  if (code === 0x201d || code === 0x2019 || code === 0xbb) return QUOTE_CLOSING;
  return 0;
}

function plain(code: number): number {
  if (code < 128) return code >= 48 && code <= 57 ? 48 : code;
  if (code === 0x2019 || code === 0x2018) return 39;
  if (code === 0x201c || code === 0x201d) return 34;
  if (code >= 0x2010 && code <= 0x2015) return 45;
  return code;
}

function hashExact(s: string): number {
  let h = 0x811c9dc5 | 0;
  for (let k = 0; k < s.length; k++) h = Math.imul(h ^ plain(s.charCodeAt(k)), 0x01000193);
  return h;
}

function finish(h: number): number {
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h | 0 || 1;
}
