import { sql, type Transaction } from 'kysely';
import { statementKeys } from '../../trace/link/index.ts';
import type { Schema } from '../db/index.ts';
import type { ReadingOf } from '../keep/remove-readings.ts';
import { comparedOfContents } from './compared.ts';
import { partComponents } from './components.ts';

/**
 * Removes what readings told, and what was compared of it where nothing else tells that; resolves to the components that
 * changed.
 */
export async function removeTold(
  tx: Transaction<Schema>,
  of: readonly ReadingOf[],
): Promise<ReadonlySet<number>> {
  const articles = of.map((o) => o.article_id);
  const texts = of.map((o) => o.text_sha256);
  const { rows: gone } = await sql<{ content_id: number }>`
    with gone as (
      delete from told where (article_id, text_sha256) in
        (select * from unnest(${articles}::text[], ${texts}::text[]))
      returning id, content_id
    ), unparted as (delete from parted p using gone where p.told_id = gone.id)
    select distinct content_id from gone`.execute(tx);
  if (gone.length === 0) return new Set();
  const { rows: orphans } = await sql<{ id: number; component: number }>`
    delete from content c where id = any(${gone.map((g) => g.content_id)}::bigint[])
    and not exists (select from told t where t.content_id = c.id)
    returning id, component`.execute(tx);
  if (orphans.length === 0) return new Set();
  const ids = orphans.map((o) => o.id);
  const compared = await comparedOfContents(tx, ids);
  const keys = [...compared].flatMap(([id, c]) => statementKeys(c).map(({ key }) => ({ id, key: key | 0 })));
  await sql`
    delete from content_key k
    using unnest(${keys.map((k) => k.key)}::int[], ${keys.map((k) => k.id)}::bigint[]) as n(key, content_id)
    where k.key = n.key and k.content_id = n.content_id`.execute(tx);
  await sql`delete from linkable where content_id = any(${ids}::bigint[])`.execute(tx);
  await sql`delete from content_link where a = any(${ids}::bigint[]) or b = any(${ids}::bigint[])`.execute(
    tx,
  );
  return partComponents(tx, [...new Set(orphans.map((o) => o.component))]);
}
