import { sql } from 'kysely';
import type { Store } from '../store.ts';
import { askedPlaces } from './trace/asked.ts';

/**
 * What the trace of an id is made of, as a hash: as long as it is the same, so is the trace (but for pages that were linked
 * and have been read since). Undefined where one article alone tells it. Throws `InputError` as `traceOf` does.
 */
export async function traceState(store: Store, id: string): Promise<string | undefined> {
  const { main } = await askedPlaces(store, { id });
  if (main.group === null) return undefined;
  const { rows } = await sql<{ state: string }>`
    select md5(string_agg(concat_ws(' ', t.id, a.capture_id, a.text_sha256, r.reader, r.capture_id), ',' order by t.id)) as state
    from (
      select p.told_id as id from parted p where p.group_id = ${main.group}
      union
      select o.id from content c join told o on o.content_id = c.id left join parted p on p.told_id = o.id
      where c.component = ${main.group} and p.told_id is null
    ) m
    join told t on t.id = m.id join article a on a.id = t.article_id
    join reading r on r.article_id = t.article_id and r.text_sha256 = t.text_sha256`.execute(
    store.database.db,
  );
  const { rows: ledger } = await sql<{ n: string }>`
    select count(*)::text || coalesce(max(at), '') as n from statement_judgement`.execute(store.database.db);
  return `${main.told?.id ?? main.content} ${rows[0]?.state} ${ledger[0]?.n}`;
}
