import { sql, type Transaction } from 'kysely';
import type { Schema } from '../db/index.ts';

/**
 * Makes the rows of articles out of their versions, which are all that decides: the text of the latest version (by
 * time taken, then capture id), and the facts of the best version with that text (the one of which most is known, then
 * the latest). An article without versions goes. Returns the captures that are the best of their text, for every text
 * of the articles: the facts that a reading is made with.
 */
export async function settleArticles(
  tx: Transaction<Schema>,
  articles: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ capture_id: string }>`
    select distinct on (article_id, text_sha256) capture_id from version
    where article_id = any(${articles}::text[])
    order by article_id, text_sha256, known_facts desc, taken_at desc, capture_id desc`.execute(tx);
  const best = rows.map((r) => r.capture_id);
  await sql`
    with latest as (
      select distinct on (article_id) article_id, text_sha256 from version
      where article_id = any(${articles}::text[])
      order by article_id, taken_at desc, capture_id desc
    )
    insert into article (id, address, outlet, title, published, language, text_sha256, capture_id, taken_at)
    select v.article_id, v.address, v.facts->>'outlet', coalesce(v.facts->>'title', r.headline), v.facts->>'published',
           v.facts->>'language', v.text_sha256, v.capture_id, v.taken_at
    from version v join latest l using (article_id, text_sha256)
    left join reading r using (article_id, text_sha256)
    where v.capture_id = any(${best}::text[])
    on conflict (id) do update set
      address = excluded.address, outlet = excluded.outlet, title = excluded.title, published = excluded.published,
      language = excluded.language, text_sha256 = excluded.text_sha256, capture_id = excluded.capture_id,
      taken_at = excluded.taken_at`.execute(tx);
  await sql`
    delete from article a where id = any(${articles}::text[])
    and not exists (select from version v where v.article_id = a.id)`.execute(tx);
  return new Set(best);
}

/** Gives articles whose versions have no title the headline that was found in their text. */
export async function settleTitles(tx: Transaction<Schema>, articles: readonly string[]): Promise<void> {
  await sql`
    update article a set title = coalesce(v.facts->>'title', r.headline)
    from version v, reading r
    where a.id = any(${articles}::text[]) and v.capture_id = a.capture_id
    and r.article_id = a.id and r.text_sha256 = a.text_sha256
    and a.title is distinct from coalesce(v.facts->>'title', r.headline)`.execute(tx);
}
