import { sql } from 'kysely';
import { traceId } from '../link/index.ts';
import type { Store } from '../store.ts';
import { sizesOf } from './trace/asked.ts';

/** A statement that several articles tell. */
export interface RecentTrace {
  readonly id: string;
  readonly articles: number;
}

/** Of so many articles that were taken last. */
const LOOKED_AT = 40;
/** Of one article, so many statements. */
const OF_ONE = 2;

/** What several articles tell, of which one was taken last; the latest first, then what most tell. */
export async function recentTraces(
  { database }: Pick<Store, 'database'>,
  limit: number,
): Promise<readonly RecentTrace[]> {
  const { db } = database;
  const { rows } = await sql<{ group_id: number; article_id: string; taken_at: string }>`
    select distinct on (group_id) group_id, article_id, taken_at from (
      select coalesce(p.group_id, c.component) as group_id, r.id as article_id, r.taken_at
      from (select id, text_sha256, taken_at from article order by taken_at desc, id limit ${LOOKED_AT}) r
      join told t on t.article_id = r.id and t.text_sha256 = r.text_sha256
      join content c on c.id = t.content_id left join parted p on p.told_id = t.id
    ) member order by group_id, taken_at desc, article_id`.execute(db);
  const sizes = await sizesOf(
    { db },
    rows.map((r) => r.group_id),
  );
  const articles = ({ group_id }: (typeof rows)[number]): number => sizes.get(group_id) ?? 1;
  const several = rows
    .filter((r) => articles(r) > 1)
    .sort(
      (a, b) =>
        compare(b.taken_at, a.taken_at) ||
        compare(a.article_id, b.article_id) ||
        articles(b) - articles(a) ||
        a.group_id - b.group_id,
    );
  const taken = new Map<string, number>();
  const out: RecentTrace[] = [];
  for (const row of several) {
    const n = (taken.get(row.article_id) ?? 0) + 1;
    taken.set(row.article_id, n);
    if (n <= OF_ONE) out.push({ id: traceId(row.group_id), articles: articles(row) });
  }
  return out.slice(0, limit);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
