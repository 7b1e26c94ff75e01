import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Compared } from '../../trace/link/index.ts';
import type { Schema } from '../db/index.ts';
import { unpackCompared } from './told-rows.ts';

/** So many are kept unpacked: tellings of one statement come near one another. Some 4 kB each. */
const KEPT = 3_000;

/** By the content's id, which is a hash of it: true of every store. The one used last is at the end. */
const kept = new Map<number, Compared>();

/** What is compared of these contents; those that do not stand in the tables are left out. */
export async function comparedOfContents(
  db: Kysely<Schema>,
  ids: Iterable<number>,
): Promise<Map<number, Compared>> {
  const out = new Map<number, Compared>();
  const missing: number[] = [];
  for (const id of new Set(ids)) {
    const known = kept.get(id);
    if (known) {
      keep(id, known);
      out.set(id, known);
    } else missing.push(id);
  }
  if (missing.length === 0) return out;
  const { rows } = await sql<{ content_id: number; body: Uint8Array }>`
    select content_id, body from linkable where content_id = any(${missing}::bigint[])`.execute(db);
  for (const { content_id, body } of rows) {
    const compared = unpackCompared(body);
    keep(content_id, compared);
    out.set(content_id, compared);
  }
  return out;
}

function keep(id: number, compared: Compared): void {
  kept.delete(id);
  kept.set(id, compared);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
}
