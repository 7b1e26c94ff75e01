import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/index.ts';

/** A sentence of an article, as the tables have it. */
export interface ToldRow {
  readonly id: string;
  readonly article_id: string;
  readonly text_sha256: string;
  readonly ordinal: number;
  readonly statement_id: string | null;
  readonly part: string;
  readonly starts: number;
  readonly ends: number;
  readonly content_id: number;
}

/** The id of a trace: `tr_` and 14 hex digits of its group. */
export const traceId = (group: number): string => `tr_${group.toString(16).padStart(14, '0')}`;

/** The group that a trace's id leads to now: it goes on leading there when the group grows or joins another. */
export async function groupOfTraceId(db: Kysely<Schema>, id: string): Promise<number | undefined> {
  if (!/^tr_[0-9a-f]{14}$/.test(id)) return undefined;
  const group = Number.parseInt(id.slice(3), 16);
  if (!Number.isSafeInteger(group)) return undefined;
  const { rows } = await sql<{ group_id: number }>`
    select group_id from (
      select 1 as n, group_id from parted where group_id = ${group}
      union all
      select 2, coalesce(p.group_id, c.component) from content c
      join told t on t.content_id = c.id left join parted p on p.told_id = t.id where c.id = ${group}
    ) found order by n, group_id limit 1`.execute(db);
  return rows[0]?.group_id;
}

/** The group of each of these sentences; null for one that nothing is linked with. */
export async function groupsOf(
  db: Kysely<Schema>,
  told: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const { rows } = await sql<{ id: string; group_id: number | null }>`
    select t.id, ${GROUP} as group_id
    from told t join content c on c.id = t.content_id left join parted p on p.told_id = t.id
    where t.id = any(${told}::text[])`.execute(db);
  return new Map(rows.map((r) => [r.id, r.group_id]));
}

/** Of told t, content c and parted p. */
const GROUP = sql<number | null>`coalesce(p.group_id, case
  when c.alone and c.component = c.id
    and not exists (select from content o where o.component = c.component and o.id <> c.id)
    and not exists (select from content_link l where l.a = c.id and l.b = c.id) then null
  else c.component end)`;

/** Groups (`group_id`) that several articles tell something of. */
export const SEVERAL = sql<{ group_id: number }>`
  select group_id from (
    select ${GROUP} as group_id, t.article_id
    from told t join content c on c.id = t.content_id left join parted p on p.told_id = t.id
  ) told where group_id is not null group by group_id having count(distinct article_id) > 1`;

/** All sentences of a group, by article and place. */
export async function membersOf(db: Kysely<Schema>, group: number): Promise<readonly ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select t.* from parted p join told t on t.id = p.told_id where p.group_id = ${group}
    union
    select t.* from content c join told t on t.content_id = c.id left join parted p on p.told_id = t.id
    where c.component = ${group} and p.told_id is null
    order by article_id, text_sha256, ordinal`.execute(db);
  return rows;
}
