import type { StatementJudgement } from '../judgement.ts';
import type { Store } from '../store.ts';

/** A judgement that holds now, and the statements that it stands on. */
export interface HeldJudgement extends StatementJudgement {
  /** Of each side, the statement of today; null = orphaned: the text is gone, or read otherwise. */
  readonly attached: readonly [string | null, string | null];
}

/** What is judged about statements and not withdrawn, the latest first. */
export async function heldStatements(store: Store): Promise<readonly HeldJudgement[]> {
  const rows = await store.database.db
    .selectFrom('statement_judgement')
    .select(['entry_id', 'a_statement', 'b_statement'])
    .execute();
  const attached = new Map(rows.map((r) => [r.entry_id, [r.a_statement, r.b_statement] as const]));
  return [...store.judged().statements.values()]
    .map((entry) => ({ ...entry, attached: attached.get(entry.id) ?? ([null, null] as const) }))
    .sort((x, y) => (x.at !== y.at ? (x.at > y.at ? -1 : 1) : x.id < y.id ? -1 : 1));
}

/** Those about two statements: by the ids of today, else by those that were judged. */
export async function heldBetween(
  store: Store,
  [a, b]: readonly [string, string],
): Promise<readonly HeldJudgement[]> {
  const held = await heldStatements(store);
  const is = (x: string | null, y: string | null): boolean => (x === a && y === b) || (x === b && y === a);
  const now = held.filter(({ attached: [x, y] }) => is(x, y));
  return now.length > 0 ? now : held.filter(({ pair: [x, y] }) => is(x.statement, y.statement));
}
