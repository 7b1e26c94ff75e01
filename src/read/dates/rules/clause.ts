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
