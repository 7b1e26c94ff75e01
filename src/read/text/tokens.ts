import abbreviations from '../../../lexicon/en/abbreviations.json' with { type: 'json' };
import { isDigit, isLetter, isSpace, isUpper, isWordUnit } from './chars.ts';

/** A token as it stands in the text; offsets are UTF-16 code units, half-open. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...abbreviations.titles,
  ...abbreviations.months,
  ...abbreviations.other,
]);
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

const DOT = 46;
const COMMA = 44;
const HYPHEN = 45;
const SLASH = 47;
const COLON = 58;
const AT = 64;
const HASH = 35;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/**
 * Cuts text[from, to) into tokens in the manner of the Penn Treebank: clitics ("n't", "'s") and punctuation apart,
 * hyphenated words, decimals, "U.S." and "Gen." whole. One pass, linear in the length.
 */
export function tokenize(text: string, from = 0, to = text.length): RawToken[] {
  const out: RawToken[] = [];
  const push = (start: number, end: number): void => {
    const word = text.slice(start, end);
    out.push({ start, end, text: word, lower: word.toLowerCase() });
  };
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      i++;
      continue;
    }
    if (isWordUnit(code)) {
      const url = urlEnd(text, i, to);
      const end = url > i ? url : wordEnd(text, i, to);
      if (url > i) push(i, end);
      else pushWord(text, i, end, push);
      i = end;
      continue;
    }
    if ((code === AT || code === HASH) && i + 1 < to && isWordUnit(text.charCodeAt(i + 1))) {
      let end = i + 1;
      while (end < to && (isWordUnit(text.charCodeAt(end)) || text[end] === '_')) end++;
      push(i, end);
      i = end;
      continue;
    }
    if (isApostrophe(code)) {
      // 's, 're and the like after a word; '90s; otherwise a quotation mark.
      let end = i + 1;
      while (end < to && end - i < 4 && isWordUnit(text.charCodeAt(end))) end++;
      const tail = text.slice(i + 1, end).toLowerCase();
      const afterWord = i > from && isWordUnit(text.charCodeAt(i - 1));
      const bounded = end >= to || !isWordUnit(text.charCodeAt(end));
      if (bounded && ((afterWord && CLITICS.has(tail)) || (!afterWord && /^\d0s$/.test(tail)))) {
        push(i, end);
        i = end;
        continue;
      }
    }
    let end = i + 1;
    const repeats = code === DOT || code === HYPHEN || code === 96 || code === 39;
    if (repeats) while (end < to && end - i < 64 && text.charCodeAt(end) === code) end++;
    if (code === 39 && end - i > 2) end = i + 1;
    if (code >= 0xd800 && code < 0xdc00 && end < to) {
      const low = text.charCodeAt(end);
      if (low >= 0xdc00 && low < 0xe000) end++;
    }
    push(i, end);
    i = end;
  }
  return out;
}

/** End of an address such as "https://a.example/b", or `start` where none begins. */
function urlEnd(text: string, start: number, to: number): number {
  if (!text.startsWith('http', start) && !text.startsWith('www.', start)) return start;
  const tail = text.slice(start, start + 8);
  if (!/^(https?:\/\/|www\.)/.test(tail)) return start;
  let end = start;
  while (end < to && !isSpace(text.charCodeAt(end)) && !'"<>”»'.includes(text[end]!)) end++;
  while (end > start && ".,;:!?)'’".includes(text[end - 1]!)) end--;
  return end;
}

function wordEnd(text: string, start: number, to: number): number {
  let i = start;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isWordUnit(code)) {
      i++;
      continue;
    }
    if (i + 1 >= to || !isWordUnit(text.charCodeAt(i + 1)) || i === start) break;
    const before = text.charCodeAt(i - 1);
    const after = text.charCodeAt(i + 1);
    const joins =
      code === HYPHEN ||
      code === 0x2011 ||
      (isApostrophe(code) && isLetter(before) && isLetter(after)) ||
      (code === COMMA && isDigit(before) && threeDigits(text, i + 1, to)) ||
      (code === DOT && !(isLetter(before) && !isUpper(before) && isUpper(after))) ||
      (code === SLASH && isDigit(before) && isDigit(after)) ||
      (code === COLON && isDigit(before) && isDigit(after));
    if (!joins) break;
    i++;
  }
  // "U.S." and "Gen." own their dot; so does a single capital ("J.").
  if (i < to && text.charCodeAt(i) === DOT && i - start <= 12) {
    const word = text.slice(start, i);
    const initials = word.length === 1 ? isUpper(word.charCodeAt(0)) : /^(\p{L}\.)+\p{L}$/u.test(word);
    if (initials || (ABBREVIATIONS.has(word.toLowerCase()) && text.charCodeAt(i + 1) !== DOT)) i++;
  }
  return i;
}

function threeDigits(text: string, at: number, to: number): boolean {
  for (let k = 0; k < 3; k++) if (at + k >= to || !isDigit(text.charCodeAt(at + k))) return false;
  return at + 3 >= to || !isDigit(text.charCodeAt(at + 3));
}

/** Splits the clitic off a word: "didn't" → "did" "n't"; "Park's" → "Park" "'s"; "cannot" → "can" "not". */
function pushWord(text: string, start: number, end: number, push: (s: number, e: number) => void): void {
  const length = end - start;
  if (length > 3) {
    const third = text.charCodeAt(end - 2);
    if (
      isApostrophe(third) &&
      (text[end - 1] === 't' || text[end - 1] === 'T') &&
      /n/i.test(text[end - 3]!)
    ) {
      push(start, end - 3);
      push(end - 3, end);
      return;
    }
    if (length === 6 && text.slice(start, end).toLowerCase() === 'cannot') {
      push(start, start + 3);
      push(start + 3, end);
      return;
    }
  }
  for (let k = 2; k <= 3 && k < length; k++) {
    if (isApostrophe(text.charCodeAt(end - k)) && CLITICS.has(text.slice(end - k + 1, end).toLowerCase())) {
      push(start, end - k);
      push(end - k, end);
      return;
    }
  }
  push(start, end);
}
