import contexts from '../../../lexicon/en/time-contexts.json' with { type: 'json' };
import { isCapital } from './match.ts';
import type { Word } from './words.ts';

type List =
  | 'beforeYears'
  | 'beforeCounts'
  | 'counted'
  | 'countedAfterDays'
  | 'beforeMonths'
  | 'withinMonths'
  | 'narrowing'
  | 'rates'
  | 'papers'
  | 'namedDays';

const LISTS: ReadonlyMap<List, ReadonlySet<string>> = new Map(
  Object.entries(contexts)
    .filter((entry): entry is [List, string[]] => Array.isArray(entry[1]))
    .map(([name, words]) => [name, new Set(words)]),
);

/** Whether the word is in a list of the lexicon of contexts. */
export const isIn = (list: List, word: Word | undefined): boolean =>
  word !== undefined && LISTS.get(list)!.has(word.lower);

/** Whether a clause or noun that narrows the expression follows: "the day he left", "the morning after the vote". */
export const narrowed = (next: Word | undefined): boolean =>
  next !== undefined && (isIn('narrowing', next) || (isCapital(next) && !next.role.time));

/** Whether nothing of the phrase follows: the end of the sentence, a mark. */
export const closes = (word: Word | undefined): boolean => !word || /^[.,;:)"”’]/.test(word.lower);

const NEXT_TO: Readonly<Record<string, number>> = contexts.nextTo;

/** "before" or "after" at the end of its phrase ("the night before"): -1 or 1. */
export function nextTo(words: readonly Word[], at: number): number | undefined {
  const n = NEXT_TO[words[at]?.lower ?? ''];
  return n !== undefined && closes(words[at + 1]) ? n : undefined;
}
