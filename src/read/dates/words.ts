import { isDigit } from '../text/chars.ts';
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

/** The words of a sentence with their roles; none where nothing in it can be a time. Linear in its length. */
export function wordsOf(sentence: Sentence): readonly Word[] {
  const { tokens } = sentence;
  let time = false;
  const roles: (Role | undefined)[] = new Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!;
    const role = roleOf(lower);
    roles[i] = role;
    time ||= role === undefined ? mayHide(lower) : role.time;
  }
  if (!time) return [];
  const out: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const role = roles[i];
    const short = shortYear(tokens, i);
    if (short) {
      out.push(short);
      i++;
    } else if (role) push(token, token.start, token.end, strip(token.lower), role, false, out);
    else if (!mayHide(token.lower)) push(token, token.start, token.end, token.lower, NO_ROLE, false, out);
    else pieces(token, out);
  }
  return out;
}

/** Whether a word that the lexicon lacks may hold a time: digits, an apostrophe before them, parts joined by a hyphen. */
function mayHide(lower: string): boolean {
  const first = lower.charCodeAt(0);
  if (first === 39 || first === 0x2019) return lower.length === 1 || isDigit(lower.charCodeAt(1));
  return isDigit(first) || hasHyphen(lower);
}

/** "'82", which comes as a mark and a number. */
function shortYear(tokens: readonly Token[], at: number): Word | undefined {
  const mark = tokens[at]!;
  const number = tokens[at + 1];
  if (!number || number.start !== mark.end || number.end - number.start !== 2) return undefined;
  if (mark.text !== "'" && mark.text !== '’') return undefined;
  if (tokens[at - 1]?.end === mark.start || !/^\d\d$/.test(number.text)) return undefined;
  const lower = `'${number.text}`;
  return { start: mark.start, end: number.end, lower, role: numberRole(lower), token: number, glued: false };
}

const hasHyphen = (lower: string): boolean =>
  lower.length > 3 && (lower.indexOf('-') > 0 || lower.indexOf('‑') > 0);

const strip = (lower: string): string =>
  lower.length > 2 && lower.charCodeAt(lower.length - 1) === 46 ? lower.slice(0, -1) : lower;

function pieces(token: Token, out: Word[]): void {
  const { lower } = token;
  if (!hasHyphen(lower) || /^\d{4}-\d{2}-\d{2}/.test(lower)) {
    piece(token, token.start, lower, false, out);
    return;
  }
  let at = 0;
  for (const bit of lower.split(/[-‑]/)) {
    if (bit) piece(token, token.start + at, bit, at > 0, out);
    at += bit.length + 1;
  }
}

/** One word; digits with letters behind them ("7pm") become two. */
function piece(token: Token, start: number, lower: string, glued: boolean, out: Word[]): void {
  const first = lower.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (digit && lower.length < 9) {
    const joined = /^(\d{1,2}(?::\d{2})?)([ap]\.?m\.?)$/.exec(lower);
    if (joined) {
      const [, number, half] = joined as unknown as [string, string, string];
      const cut = start + number.length;
      push(token, start, cut, number, numberRole(number), glued, out);
      push(token, cut, start + lower.length, half, roleOf(half) ?? NO_ROLE, true, out);
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
  if (lower.length > 24) return NO_ROLE;
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
