import { sql, type Transaction } from 'kysely';
import type { Database, Schema } from '../db/index.ts';

/** Ours among the advisory locks of a PostgreSQL ("keep"). */
const LOCK = 0x6b656570;

/**
 * One at a time puts readings into the tables of a PostgreSQL, or takes them out, to the end of the transaction; the
 * embedded database has one connection anyway.
 */
export async function keepAlone(tx: Transaction<Schema>, kind: Database['kind']): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
}
