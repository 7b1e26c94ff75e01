import type { Sentence, Token } from '../text/prepare.ts';
import { NO_ROLE, type Role, roleOf } from './lexicon.ts';

/** A token, or a piece of a hyphenated one, as the rules of this room see it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly role: Role;
  readonly token: Token;
  /** Joined by a hyphen to the word before. */
  readonly glued: boolean;
}

/** Whether anything in the sentence can be a time: the cheap test that most sentences fail. */
function mayHoldTime(sentence: Sentence): boolean {
  for (const token of sentence.tokens) {
    const first = token.lower.charCodeAt(0);
    if (first >= 48 && first <= 57) return true;
    if (roleOf(token.lower)?.time) return true;
    if (token.lower.length > 5 && token.lower.includes('-')) return true;
    if (first === 39 || first === 0x2019) return true;
  }
  return false;
}

/** The words of a sentence with their roles; none where nothing in it can be a time. Linear in its length. */
export function wordsOf(sentence: Sentence): readonly Word[] {
  if (!mayHoldTime(sentence)) return [];
  const out: Word[] = [];
  for (const token of sentence.tokens) {
    const role = roleOf(token.lower);
    if (role)
      out.push({ start: token.start, end: token.end, lower: strip(token.lower), role, token, glued: false });
    else pieces(token, out);
  }
  return out;
}

const strip = (lower: string): string =>
  lower.length > 2 && lower.endsWith('.') ? lower.slice(0, -1) : lower;

const HYPHEN = /[-‑]/;

function pieces(token: Token, out: Word[]): void {
  const { lower } = token;
  if (/^\d{4}-\d{2}-\d{2}/.test(lower) || !HYPHEN.test(lower)) {
    piece(token, token.start, lower, false, out);
    return;
  }
  let at = 0;
  for (const bit of lower.split(HYPHEN)) {
    if (bit) piece(token, token.start + at, bit, at > 0, out);
    at += bit.length + 1;
  }
}

/** One word; digits with letters behind them ("7pm") become two. */
function piece(token: Token, start: number, lower: string, glued: boolean, out: Word[]): void {
  const first = lower.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (digit) {
    const joined = /^(\d{1,2}(?::\d{2})?)([ap]\.?m\.?)$/.exec(lower);
    if (joined) {
      const cut = start + joined[1]!.length;
      push(token, start, cut, joined[1]!, numberRole(joined[1]!), glued, out);
      push(token, cut, start + lower.length, joined[2]!, roleOf(joined[2]!) ?? NO_ROLE, true, out);
      return;
    }
  }
  const role = roleOf(lower) ?? (digit || first === 39 || first === 0x2019 ? numberRole(lower) : NO_ROLE);
  push(token, start, start + lower.length, strip(lower), role, glued, out);
}

function push(
  token: Token,
  start: number,
  end: number,
  lower: string,
  role: Role,
  glued: boolean,
  out: Word[],
): void {
  out.push({ start, end, lower, role, token, glued });
}

/** What a word that begins with a digit (or an apostrophe) is: a number, an ordinal, or a time of its own form. */
function numberRole(lower: string): Role {
  if (/^\d+$/.test(lower)) {
    if (lower.length > 8) return NO_ROLE;
    const n = Number(lower);
    return { time: lower.length === 4 || lower.length === 8, cardinal: n, digits: lower.length };
  }
  if (/^\d{1,2}(st|nd|rd|th)$/.test(lower)) return { time: false, ordinal: Number.parseInt(lower, 10) };
  if (/^\d{1,3}(,\d{3})+$/.test(lower))
    return { time: false, cardinal: Number(lower.replaceAll(',', '')), digits: 9 };
  if (/^\d{1,4}\.\d{1,2}$/.test(lower)) return { time: false, cardinal: Number(lower), digits: 9 };
  return { time: /^\d|^['’]\d\ds?$/.test(lower) };
}
