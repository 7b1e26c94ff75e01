import type { Kysely } from 'kysely';
import { bulkInsert, type Database, type Schema } from '../db/index.ts';
import type { LedgerEntry } from '../judgement.ts';
import { keepAlone } from '../keep/keep-alone.ts';
import { type LedgerState, ledgerState } from '../ledger/index.ts';
import { settleJudged } from '../link/index.ts';
import { attachJudgements } from './attach-judgements.ts';

/** In the table `state`: which ledger the tables of judgements were made of. */
const KEY = 'ledger';

/**
 * What holds after these entries. The later one counts by the time of judging, not by the place in the ledger, so that
 * two ledgers come to the same whichever is merged into the other.
 */
export function stateOf(entries: readonly LedgerEntry[]): LedgerState {
  return ledgerState(
    [...entries].sort((x, y) =>
      x.at < y.at ? -1 : x.at > y.at ? 1 : x.id < y.id ? -1 : x.id > y.id ? 1 : 0,
    ),
  );
}

/**
 * Makes the tables of judgements anew where they are of another state of the ledger: it was written to by a process
 * that ended before it came to the tables, or the tables are new.
 */
export async function settleLedger(
  database: Database,
  entries: readonly LedgerEntry[],
  state: LedgerState,
): Promise<void> {
  const mark = `${entries.length} ${entries.at(-1)?.id ?? ''}`;
  if ((await markOf(database.db)) === mark) return;
  await database.db.transaction().execute(async (tx) => {
    await keepAlone(tx, database.kind);
    await tx.deleteFrom('name_judgement').execute();
    await tx.deleteFrom('statement_judgement').execute();
    const names = [...state.names.values()].map(({ id, at, who, pair: [a, b], verdict }) => ({
      a,
      b,
      verdict,
      entry_id: id,
      at,
      who,
    }));
    if (names.length > 0) await bulkInsert(tx, 'name_judgement', names, { onConflict: 'nothing' });
    const statements = [...state.statements.values()].map(({ id, at, who, verdict, pair: [a, b] }) => ({
      entry_id: id,
      at,
      who,
      verdict,
      a,
      b,
    }));
    if (statements.length > 0) await bulkInsert(tx, 'statement_judgement', statements);
    await attachJudgements(tx);
    await settleJudged(tx);
    await tx
      .insertInto('state')
      .values({ key: KEY, value: mark })
      .onConflict((c) => c.column('key').doUpdateSet({ value: mark }))
      .execute();
  });
}

/** Where nothing is noted, nothing stands in the tables: as of a ledger without entries. */
const markOf = async (db: Kysely<Schema>): Promise<string> =>
  (await db.selectFrom('state').select('value').where('key', '=', KEY).executeTakeFirst())?.value ?? '0 ';
