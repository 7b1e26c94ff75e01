import { isDigit, isLetter, isUpper } from '../text/chars.ts';
import type { Sentence, Token } from '../text/prepare.ts';
import {
  DASHES,
  GLYPHS,
  ONES,
  PARTS,
  QUARTERS,
  SCALES,
  SHORT_SCALES,
  TENS,
  VAGUE,
  VAGUE_MULTIPLIERS,
  VAGUE_PLURALS,
} from './lexicon.ts';

/** A token, or the digits, letters and signs that a token such as "12.3m" or "twenty-three" is made of. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Of the token, where the atom is the whole of it; else ''. */
  readonly tag: string;
  /** Nothing stands between this and the atom before. */
  readonly glued: boolean;
  /** The number that its digits write; undefined where it is no digits. */
  readonly number: number | undefined;
}

/** First words of numbers and of vague counts. */
const FIRST: ReadonlySet<string> = new Set([
  ...[ONES, TENS, VAGUE_PLURALS, GLYPHS].flatMap((table) => [...table.keys()]),
  ...[VAGUE, VAGUE_MULTIPLIERS].flatMap((table) => [...table.keys()].map((k) => k.split(' ')[0]!)),
  'a',
  'half',
]);

/** Words without which a sentence holds no number; "a" alone says nothing. */
const TELLING: ReadonlySet<string> = new Set([
  ...[...FIRST].filter((word) => word !== 'a'),
  ...[...VAGUE.keys(), ...VAGUE_MULTIPLIERS.keys()].map((k) => k.split(' ').at(-1)!),
  ...SCALES.keys(),
  ...PARTS.keys(),
  ...QUARTERS,
]);

export const mayStartNumeral = (atom: Atom): boolean => atom.number !== undefined || FIRST.has(atom.lower);

/** Whether a sentence can hold a figure at all: most do not, and cost one look-up a token. */
export function mayHoldFigure(sentence: Sentence): boolean {
  for (const token of sentence.tokens) {
    const code = token.text.charCodeAt(0);
    if (isDigit(code) || TELLING.has(token.lower)) return true;
    if (isLetter(code) ? hasDigit(token.text) || hyphenated(token) : GLYPHS.has(token.text)) return true;
  }
  return false;
}

/** Whether a sentence is written in capitals or as a title, so that a capital marks no name. */
export function isTitleCase(sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (const { text } of sentence.tokens) {
    if (text.length < 4 || !isLetter(text.charCodeAt(0))) continue;
    words++;
    if (isUpper(text.charCodeAt(0))) capitals++;
  }
  return words >= 3 && capitals / words > 0.85;
}

/** The atoms of a sentence, in order of place. `tagged`: with the tags of the tokens (a tagger goes wrong on titles). */
export function atomsOf(sentence: Sentence, text: string, tagged: boolean): readonly Atom[] {
  const out: Atom[] = [];
  let end = -1;
  const push = (start: number, stop: number, tag: string, number?: number): void => {
    const word = text.slice(start, stop);
    out.push({ start, end: stop, text: word, lower: word.toLowerCase(), tag, glued: start === end, number });
    end = stop;
  };
  sentence.tokens.forEach((token, t) => {
    if (token.start < end) return;
    const next = sentence.tokens[t + 1];
    // ".5": a point before digits, with a space or a sign before it.
    if (
      token.text === '.' &&
      next?.start === token.end &&
      token.start !== end &&
      isDigit(next.text.charCodeAt(0))
    ) {
      const stop = digitsEnd(text, next.start, next.end);
      push(token.start, stop, '', numberOf(text.slice(token.start, stop)));
      if (stop < next.end) pieces(text, stop, next.end, push);
    } else if (next && isGroup(token, next, text)) {
      // "10 000" with a space between the groups.
      let last = t + 1;
      while (sentence.tokens[last + 1] && isGroup(sentence.tokens[last]!, sentence.tokens[last + 1]!, text))
        last++;
      const stop = sentence.tokens[last]!.end;
      push(token.start, stop, '', numberOf(text.slice(token.start, stop).replace(/\s/g, '')));
    } else if (hasDigit(token.text)) pieces(text, token.start, token.end, push, tagged ? token.tag : '');
    else if (hyphenated(token)) hyphenPieces(token, push);
    else push(token.start, token.end, tagged ? token.tag : '');
  });
  return out;
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isDigit(word.charCodeAt(i))) return true;
  return false;
}

/** "twenty-three", "six-mile", "half-million", but not "well-known". */
function hyphenated(token: Token): boolean {
  const at = token.lower.indexOf('-');
  if (at <= 0) return false;
  const head = token.lower.slice(0, at);
  return TELLING.has(head) || head === 'percent';
}

type Push = (start: number, stop: number, tag: string, number?: number) => void;

function hyphenPieces(token: Token, push: Push): void {
  let from = token.start;
  token.text.split('-').forEach((piece, i) => {
    if (i > 0) {
      push(from, from + 1, '');
      from++;
    }
    if (piece) push(from, from + piece.length, '');
    from += piece.length;
  });
}

function digitsEnd(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** A group of three digits behind one of up to three: after a no-break or thin space, or "000" after any. */
function isGroup(token: Token, next: Token, text: string): boolean {
  if (token.text.length > 3 || next.text.length !== 3 || next.start !== token.end + 1) return false;
  if (!/^\d{1,3}$/.test(token.text) || !/^\d{3}$/.test(next.text)) return false;
  return next.text === '000' || '\u00a0\u202f\u2009'.includes(text[token.end]!);
}

function numberOf(digits: string): number | undefined {
  const n = Number(digits.replaceAll(',', ''));
  return Number.isFinite(n) ? n : undefined;
}

/** Cuts a token with digits in it into numbers ("12,000.5"), runs of letters and single signs. */
function pieces(text: string, from: number, to: number, push: Push, tag = ''): void {
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    let end = i + 1;
    if (isDigit(code)) {
      end = digitsEnd(text, i, to);
      while (text[end] === ',' && digitsEnd(text, end + 1, to) === end + 4) end += 4;
      if (text[end] === '.' && end + 1 < to && isDigit(text.charCodeAt(end + 1)))
        end = digitsEnd(text, end + 1, to);
      push(i, end, i === from && end === to ? tag : '', numberOf(text.slice(i, end)));
    } else {
      if (isLetter(code)) while (end < to && isLetter(text.charCodeAt(end))) end++;
      push(i, end, '');
    }
    i = end;
  }
}

/** Whether a letter after digits may be a scale ("5k", "3bn"). */
export const isShortScale = (atom: Atom): boolean => SHORT_SCALES.has(atom.lower);
export const isDash = (atom: Atom | undefined): boolean => atom !== undefined && DASHES.has(atom.text);
export const isWord = (atom: Atom | undefined): boolean =>
  atom !== undefined && isLetter(atom.text.charCodeAt(0));
