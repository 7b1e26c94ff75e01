import { isCapital } from '../match.ts';
import type { Word } from '../words.ts';

const OPENERS = new Set(
  'of that when which after before following preceding since he she they we it i you his her its their our a an the this these'.split(
    ' ',
  ),
);

/** Whether a clause or noun that narrows the expression follows: "the day he left", "the morning after the vote". */
export const narrowed = (next: Word | undefined): boolean =>
  next !== undefined && (OPENERS.has(next.lower) || (isCapital(next) && !next.role.time));

const NEXT_TO: Readonly<Record<string, number>> = {
  before: -1,
  earlier: -1,
  after: 1,
  later: 1,
  previous: -1,
  prior: -1,
  following: 1,
};

/** "before" or "after" at the end of its phrase ("the night before"): -1 or 1. */
export function nextTo(words: readonly Word[], at: number): number | undefined {
  const n = NEXT_TO[words[at]?.lower ?? ''];
  const next = words[at + 1];
  return n === undefined || (next && !/^[.,;:)"”’]/.test(next.lower)) ? undefined : n;
}
