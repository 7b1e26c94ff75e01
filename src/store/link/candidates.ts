import { sql, type Transaction } from 'kysely';
import type { Schema } from '../db/index.ts';
import type { ContentRows } from './told-rows.ts';

/** Files contents under their keys. */
export async function fileKeys(tx: Transaction<Schema>, contents: readonly ContentRows[]): Promise<void> {
  const { keys, months, ids } = columnsOf(contents);
  await sql`
    insert into content_key (key, month, content_id)
    select * from unnest(${keys}::int[], ${months}::smallint[], ${ids}::bigint[])`.execute(tx);
}

/**
 * Pairs of contents to be compared, the lesser id first, each once: those of these, which are filed already, with all
 * that share a key with them and were printed within the key's window, or do not say when.
 */
export async function candidatePairs(
  tx: Transaction<Schema>,
  contents: readonly ContentRows[],
): Promise<readonly (readonly [number, number])[]> {
  const { keys, months, windows, ids } = columnsOf(contents);
  const { rows } = await sql<{ a: number; b: number }>`
    select distinct least(k.content_id, n.content_id) as a, greatest(k.content_id, n.content_id) as b
    from unnest(${keys}::int[], ${months}::smallint[], ${windows}::smallint[], ${ids}::bigint[])
      as n(key, month, apart, content_id)
    join content_key k on k.key = n.key
      and (k.month is null or n.month is null or abs(k.month - n.month) <= n.apart)
    where k.content_id <> n.content_id`.execute(tx);
  return rows.map(({ a, b }) => [a, b]);
}

/** A row for every key. */
function columnsOf(contents: readonly ContentRows[]) {
  return {
    keys: contents.flatMap((c) => c.keys),
    months: contents.flatMap((c) => c.keys.map(() => c.month)),
    windows: contents.flatMap((c) => c.windows),
    ids: contents.flatMap((c) => c.keys.map(() => c.id)),
  };
}
