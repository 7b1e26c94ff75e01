import { InputError } from '../../article/input-error.ts';
import type { StatementJudgement, Verdict } from '../judgement.ts';
import { entryId, statementsKey } from '../ledger/index.ts';
import type { By } from '../names/judge-names.ts';
import type { Store } from '../store.ts';
import { heldBetween } from './held-statements.ts';
import { statementRefs } from './statement-refs.ts';

/** Ids of two statements. */
export type StatementPair = readonly [string, string];

/**
 * Writes to the ledger whether two statements are tellings of one; groups follow at once, and what was judged about the
 * two before no longer counts. Resolves to what was written, the judgement last. Throws `InputError` for ids that the
 * store does not have, or one given twice.
 */
export async function judgeStatements(
  store: Store,
  pair: StatementPair,
  verdict: Verdict,
  by: By,
): Promise<readonly StatementJudgement[]> {
  const refs = await statementRefs(store, pair);
  const held = await heldBetween(store, pair);
  // What was judged about other words of the two, when they were read otherwise, has a key of its own.
  const others = held.filter((h) => statementsKey(h.pair) !== statementsKey(refs));
  const at = later(by.at, held);
  const entries = [
    ...others.map(({ pair: of }) => entryOf(of, 'withdrawn', at, by)),
    entryOf(refs, verdict, at, by),
  ];
  await store.judge(entries);
  return entries;
}

/** Takes back what holds about two statements, whoever judged it. Throws `InputError` where nothing does. */
export async function withdrawStatements(
  store: Store,
  pair: StatementPair,
  by: By,
): Promise<readonly StatementJudgement[]> {
  const held = await heldBetween(store, pair);
  if (held.length === 0)
    throw new InputError(pair.join(' '), 'nothing is judged about these two', 'see judge --list');
  const at = later(by.at, held);
  const entries = held.map(({ pair: of }) => entryOf(of, 'withdrawn', at, by));
  await store.judge(entries);
  return entries;
}

function entryOf(
  pair: StatementJudgement['pair'],
  verdict: StatementJudgement['verdict'],
  at: string,
  { who, note }: By,
): StatementJudgement {
  const entry = { kind: 'statements', at, who, pair, verdict, ...(note !== undefined && { note }) } as const;
  return { ...entry, id: entryId(entry) };
}

/** Now, but behind what it undoes, whoever's clock that was judged by: the last one counts by its time. */
function later(given: string | undefined, held: readonly StatementJudgement[]): string {
  if (given !== undefined) return given;
  const last = Math.max(0, ...held.map(({ at }) => Date.parse(at) || 0));
  return new Date(Math.max(Date.now(), last + 1)).toISOString();
}
