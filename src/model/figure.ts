import type { Part, Words } from './span.ts';

/** Modified numerals (Geurts & Nouwen 2007). "At least 10" is not "more than 9": they are different bounds. */
export type Bound =
  | 'exact'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'fewer-than'
  | 'between'
  | 'vague';

/** What is counted; the last word of `lemma` (singular) is its head. */
export interface Counted extends Words {
  readonly lemma: string;
}

/**
 * A value (or low and high, null = open) with its bound and counted thing. The span runs from the bound
 * through the counted thing and what narrows it. A vague count has value null and an inferred range.
 */
export interface Figure extends Part {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly bound: Bound;
  readonly direction: 'up' | 'down' | null;
  readonly counted: Counted | null;
  /** What narrows the counted thing ("of military munitions"). */
  readonly of?: Part;
  /** metric ton, euro, percent ... */
  readonly unit?: string;
}
