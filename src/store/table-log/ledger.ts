import type { Database } from '../db/database.ts';
import type { Ledger, LedgerEntry } from '../judgement.ts';
import { durably } from './durably.ts';
import { groupCommit } from './group-commit.ts';

const ROWS = 1_000;

/** The ledger in the table `ledger`. Close the database yourself. */
export function openTableLedger(database: Database): Ledger {
  const append = groupCommit<LedgerEntry, undefined>(
    (entries) => write(database, entries),
    (entry) => JSON.stringify(entry).length,
  );
  return {
    append: async (entries) => {
      await append(entries);
    },
    read: () => read(database),
    close: async () => {},
  };
}

async function write(database: Database, entries: readonly LedgerEntry[]): Promise<undefined[]> {
  await durably(database, (tx) =>
    tx
      .insertInto('ledger')
      .values(entries.map((entry) => ({ id: entry.id, entry: JSON.stringify(entry) })))
      .onConflict((c) => c.column('id').doNothing())
      .execute(),
  );
  return entries.map(() => undefined);
}

async function* read({ db }: Database): AsyncGenerator<LedgerEntry> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('ledger')
      .select(['n', 'entry'])
      .where('n', '>', last)
      .orderBy('n')
      .limit(ROWS)
      .execute();
    if (rows.length === 0) return;
    for (const { entry } of rows) yield entry as LedgerEntry; // as it was written
    last = rows.at(-1)!.n;
  }
}
