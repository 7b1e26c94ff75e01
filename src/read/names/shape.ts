import { isLetter, isUpper } from '../text/chars.ts';
import type { Sentence, Token } from '../text/prepare.ts';

/** Whether a token stands with a capital ("Kim", "DPRK", "al-Ghith"). */
export function isCapital(t: Token): boolean {
  const { text } = t;
  if (isUpper(text.charCodeAt(0))) return true;
  // "al-Ghith", "ash-Sharif".
  return (
    (text.charCodeAt(2) === HYPHEN && text.length > 5 && isUpper(text.charCodeAt(3))) ||
    (text.charCodeAt(3) === HYPHEN && text.length > 6 && isUpper(text.charCodeAt(4)))
  );
}
const HYPHEN = 45;

/** All letters are capitals, and there are at least two ("DPRK", "U.S.", "G20"). */
export function isAcronym(text: string): boolean {
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code)) capitals++;
    else if (isLetter(code)) return false;
  }
  return capitals >= 2;
}

/** "J." or "J". */
export const isInitial = (text: string): boolean =>
  isUpper(text.charCodeAt(0)) && (text.length === 1 || (text.length === 2 && text[1] === '.'));

export type Style = 'plain' | 'title' | 'capitals';

/** Whether capitals tell names in a sentence: not in a headline in title case, nor in one all in capitals. */
export function styleOf(sentence: Sentence): Style {
  let words = 0;
  let lower = 0;
  let capitals = 0;
  for (const t of sentence.tokens) {
    if (t.text.length < 4 || !isLetter(t.text.charCodeAt(0))) continue;
    words++;
    if (!isCapital(t)) lower++;
    else if (isAcronym(t.text)) capitals++;
  }
  if (words < 3) return 'plain';
  if (capitals / words > 0.7) return 'capitals';
  const last = sentence.tokens.at(-1)!.text;
  if (words >= 4 && lower / words <= 0.2 && last !== '.' && sentence.tokens.length <= 40) return 'title';
  return 'plain';
}

/** Whether the token at `i` opens a sentence or something like one, so that its capital tells nothing. */
export function opens(tokens: readonly Token[], i: number): boolean {
  if (i === 0) return true;
  const before = tokens[i - 1]!.text;
  if (i === 1 && before === '(') return true;
  const first = before.charCodeAt(0);
  if (isLetter(first) || isCommaLike(before)) return false;
  if (QUOTES.has(before)) {
    // A quotation opens a sentence of its own only after a colon, a comma or nothing: `the "Summit" ...` does not.
    if (i === 1) return true;
    const second = tokens[i - 2]!.text;
    return second === ',' || second === ':' || /[.!?]$/.test(second);
  }
  return OPENING.has(before) || /[.!?…]$/.test(before);
}

const isCommaLike = (s: string): boolean => s === ',' || s === '(' || s === ')' || s === "'s" || s === '’s';
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '«', '»', "'", '„', '``', "''"]);
const OPENING: ReadonlySet<string> = new Set([':', ';', '—', '–', '-', '--', '•', '*', '|', '>', '·']);
