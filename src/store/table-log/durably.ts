import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import { codeOf } from '../db/errors.ts';
import type { Schema } from '../db/schema.ts';

/** Deadlock and serialisation failure: two processes wrote the same ids in another order. */
const AGAIN = new Set(['40P01', '40001']);

/** A transaction that is on disk when it has committed, whatever the server or the user is set to. */
export async function durably<T>(
  { db }: Database,
  work: (tx: Transaction<Schema>) => Promise<T>,
  tries = 5,
): Promise<T> {
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`set local synchronous_commit = on`.execute(tx);
      await assertDurable(tx);
      return work(tx);
    });
  } catch (error) {
    if (tries > 1 && AGAIN.has(codeOf(error) ?? '')) return durably({ db } as Database, work, tries - 1);
    throw error;
  }
}

async function assertDurable(tx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ is: string }>`select current_setting('synchronous_commit') as is`.execute(tx);
  if (rows[0]?.is !== 'on')
    throw new Error('PostgreSQL does not commit durably: synchronous_commit stays off');
}
