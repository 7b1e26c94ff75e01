import type { Kysely } from 'kysely';
import type { Schema } from '../../db/index.ts';
import type { StatementRef } from '../../judgement.ts';

/** A judgement of which at least a side is in no statement that stands in the tables now. */
export interface OrphanedJudgement {
  readonly entry: string;
  readonly at: string;
  readonly who: string;
  readonly verdict: string;
  /** The sides that are orphaned. */
  readonly orphaned: readonly StatementRef[];
}

export async function orphanedJudgements(db: Kysely<Schema>): Promise<readonly OrphanedJudgement[]> {
  const rows = await db
    .selectFrom('statement_judgement')
    .selectAll()
    .where((e) => e.or([e('a_statement', 'is', null), e('b_statement', 'is', null)]))
    .orderBy('at')
    .orderBy('entry_id')
    .execute();
  return rows.map(({ entry_id, at, who, verdict, a, b, a_statement, b_statement }) => ({
    entry: entry_id,
    at,
    who,
    verdict,
    // As the ledger has them.
    orphaned: [...(a_statement === null ? [a] : []), ...(b_statement === null ? [b] : [])] as StatementRef[],
  }));
}
