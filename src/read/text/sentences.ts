import abbreviations from '../../../lexicon/en/abbreviations.json' with { type: 'json' };
import { isDigit, isLetter, isSpace, isUpper } from './chars.ts';
import type { Paragraph } from './paragraphs.ts';
import { type RawToken, tokenize } from './tokens.ts';

/** No rule ever sees more than this many code units at once: a longer sentence is cut at white space. */
export const MAX_SENTENCE = 1000;

export interface RawSentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly tokens: readonly RawToken[];
}

const ENDINGS: ReadonlySet<string> = new Set(abbreviations.endings);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '“', '*']);

/** Cuts one paragraph into sentences. Linear in its length. */
export function splitSentences(text: string, paragraph: Paragraph): RawSentence[] {
  const tokens = tokenize(text, paragraph.start, paragraph.end);
  const out: RawSentence[] = [];
  let first = 0;
  const close = (after: number): void => {
    if (after <= first) return;
    out.push({
      start: tokens[first]!.start,
      end: tokens[after - 1]!.end,
      paragraph: paragraph.index,
      tokens: tokens.slice(first, after),
    });
    first = after;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > first && token.end - tokens[first]!.start > MAX_SENTENCE) close(i);
    if (!mayEnd(token)) continue;
    let last = i;
    while (
      last + 1 < tokens.length &&
      CLOSERS.has(tokens[last + 1]!.text) &&
      tokens[last + 1]!.start === tokens[last]!.end
    )
      last++;
    const next = tokens[last + 1];
    if (next && !opensSentence(text, token, tokens[last]!, next, tokens[last + 2])) continue;
    i = last;
    close(last + 1);
  }
  close(tokens.length);
  return out;
}

function mayEnd(token: RawToken): boolean {
  const last = token.text.charCodeAt(token.text.length - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026 || last === 0x3002;
}

function opensSentence(
  text: string,
  mark: RawToken,
  closer: RawToken,
  next: RawToken,
  after: RawToken | undefined,
): boolean {
  if (next.start === closer.end) return false;
  let at = next.start;
  // A quotation mark or bracket may stand before the first letter.
  let word: RawToken | undefined = next;
  if (!isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) {
    if (!/^["“„«‘'([—–-]/.test(next.text)) return true;
    if (!after) return true;
    word = after;
    at = after.start;
  }
  const code = text.charCodeAt(at);
  const capital = isUpper(code) || isDigit(code) || !isLetter(code);
  if (!capital) return false;
  if (mark.text === '.' || !mark.text.endsWith('.')) return true;
  if (/^\.+$/.test(mark.text)) return true;
  // The dot belongs to an abbreviation: only some of them end sentences, and only before a likely opener.
  const bare = mark.lower.slice(0, -1);
  if (isSpace(code)) return false;
  const openers = OPENERS.has(word.lower);
  if (ENDINGS.has(bare) || bare.includes('.')) return openers;
  return false;
}

/** Words that open a sentence far more often than they go on a name: after "U.S." these part two sentences. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at but and or if when ' +
    'while as for from with after before since because although however there here what who how why where it’s ' +
    "it's mr. ms. mrs. no not yet still so then now one some many most both according"
  ).split(' '),
);
