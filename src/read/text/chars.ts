/** Classes of one UTF-16 code unit. Surrogates count as neither letter nor digit. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const UPPER = 8;
const MARK = 16;

/** One byte a code unit, filled on first use: a table look-up is several times faster than a Unicode regex. */
const table = new Uint8Array(65536);
const KNOWN = 128;

function classify(code: number): number {
  const c = String.fromCharCode(code);
  let bits = KNOWN;
  if (/\p{L}/u.test(c)) bits |= LETTER;
  if (/\p{Nd}/u.test(c)) bits |= DIGIT;
  if (/\p{M}/u.test(c)) bits |= MARK;
  if (/[\s\u200b\ufeff]/.test(c)) bits |= SPACE;
  if (/\p{Lu}/u.test(c)) bits |= UPPER;
  table[code] = bits;
  return bits;
}

const bitsOf = (code: number): number => table[code] || classify(code);

export const isLetter = (code: number): boolean => (bitsOf(code) & LETTER) !== 0;
export const isDigit = (code: number): boolean => (bitsOf(code) & DIGIT) !== 0;
export const isSpace = (code: number): boolean => (bitsOf(code) & SPACE) !== 0;
export const isUpper = (code: number): boolean => (bitsOf(code) & UPPER) !== 0;
/** Letter, digit or combining mark: what a word is made of. */
export const isWordUnit = (code: number): boolean => (bitsOf(code) & (LETTER | DIGIT | MARK)) !== 0;
