import { numberWords } from '../material/numbers.ts';
import type { Case, Kind, Span } from '../types.ts';
import { hedges, negations } from './lists.ts';
import type { Random } from './random.ts';

/** The words of a quotation as a draft will print them. */
export interface Made {
  readonly words: string;
  readonly case: Case;
  readonly kinds: readonly Kind[];
  readonly mutation: string;
  /** Changed words for collate; none when nothing changed. */
  readonly change?: {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly also: readonly string[];
  };
}

export interface Token {
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly low: string;
}

export const tokens = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map((m) => ({
    at: m.index,
    end: m.index + m[0].length,
    word: m[0],
    low: m[0].toLowerCase().replaceAll('’', "'"),
  }));

export const counts = (t: Token) =>
  /\d/.test(t.word) ||
  numberWords.has(t.low) ||
  /^(?:hundred|thousand|million|billion|trillion|percent|half)s?$/.test(t.low);
export const loaded = (t: Token) =>
  hedges.has(t.low) || negations.has(t.low) || /n't$/.test(t.low) || counts(t);
export const OPENER = new Set(
  'of in on at to for from by with and or but that which who because since when while so as about'.split(' '),
);
const CONJUNCTION = new Set('and or but because since when while so'.split(' '));
const INTENSIFIER = new Set(
  'very really just so also actually truly simply completely totally still'.split(' '),
);
export const splice = (text: string, at: number, end: number, by: string) =>
  text.slice(0, at) + by + text.slice(end);

/** A phrase inside the words that can go without breaking the grammar much, nothing of hedge, negation or number in it. */
export function phrase(text: string, r: Random, longest: number): Span | null {
  const list = tokens(text);
  const windows: Span[] = [];
  for (let i = 2; i < list.length - 2; i++) {
    if (INTENSIFIER.has(list[i]!.low) && !/[.!?]\s*$/.test(text.slice(0, list[i]!.at)))
      windows.push([list[i]!.at, list[i + 1]!.at]);
    // Without its infinitive a verb hangs in the air, and so does half of a pair.
    if (!OPENER.has(list[i]!.low) || list[i]!.low === 'to') continue;
    const pair = CONJUNCTION.has(list[i]!.low);
    for (let j = i + 2; j <= Math.min(i + longest, list.length - 2); j++) {
      const between = text.slice(list[i]!.at, list[j]!.at);
      if (list.slice(i, j).some(loaded) || /[.!?:;—–]/.test(between)) break;
      if (
        (pair
          ? CONJUNCTION.has(list[j]!.low)
          : OPENER.has(list[j]!.low) && !/^(?:and|or|but)$/.test(list[j]!.low)) ||
        /,\s$/.test(between)
      )
        windows.push([list[i]!.at, list[j]!.at]);
    }
  }
  return windows.length ? r.pick(windows) : null;
}
