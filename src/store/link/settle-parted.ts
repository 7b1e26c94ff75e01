import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { contentId, groupLinks, type PairJudgement, type StatementLink } from '../../trace/link/index.ts';
import { bulkInsert, type Schema } from '../db/index.ts';

type Tx = Transaction<Schema>;

/** Components that hold two statements which are judged different, or held such. */
export async function partedTogether(tx: Tx): Promise<readonly number[]> {
  const { rows } = await sql<{ component: number }>`
    select component from parted
    union
    select x.component from statement_judgement j
    join told a on a.statement_id = j.a_statement join content x on x.id = a.content_id
    join told b on b.statement_id = j.b_statement join content y on y.id = b.content_id
    where j.verdict = 'different' and x.component = y.component`.execute(tx);
  return rows.map((r) => r.component);
}

/**
 * The groups of what hangs together and yet holds two that are judged different: by all its links, strongest first
 * (`groupLinks`). Only these of the components are made anew.
 */
export async function settleParted(tx: Tx, changed: ReadonlySet<number>): Promise<void> {
  if (changed.size === 0) return;
  const { rows: any } = await sql`
    select 1 from statement_judgement where verdict = 'different' union all select 1 from parted limit 1`.execute(
    tx,
  );
  if (any.length === 0) return;
  await sql`delete from parted where component = any(${[...changed]}::bigint[])`.execute(tx);
  for (const component of await partedTogether(tx)) if (changed.has(component)) await part(tx, component);
}

async function part(tx: Tx, component: number): Promise<void> {
  const { rows: told } = await sql<{ id: string; content_id: number; statement_id: string | null }>`
    select t.id, t.content_id, t.statement_id from content c join told t on t.content_id = c.id
    where c.component = ${component}`.execute(tx);
  const { rows: found } = await sql<{ a: number; b: number; score: number }>`
    select l.a, l.b, l.score from content c join content_link l on l.a = c.id
    where c.component = ${component} and l.kind in ('same', 'judged')`.execute(tx);
  const links: StatementLink[] = found.map((l) => ({ ...l, a: contentId(l.a), b: contentId(l.b) }));
  for (const t of told) links.push({ a: t.id, b: contentId(t.content_id), score: 1 });
  const { groups } = groupLinks(links, await judgedDifferent(tx, component));
  await bulkInsert(
    tx,
    'parted',
    groups.flatMap((group) =>
      group.map((told_id) => ({ told_id, component, group_id: numberOf(group[0]!) })),
    ),
  );
}

/** All sentences of the one statement are others than all of the other's. */
async function judgedDifferent(tx: Tx, component: number): Promise<PairJudgement[]> {
  const { rows } = await sql<{ a: string; b: string }>`
    select a.id as a, b.id as b from statement_judgement j
    join told a on a.statement_id = j.a_statement join content x on x.id = a.content_id
    join told b on b.statement_id = j.b_statement join content y on y.id = b.content_id
    where j.verdict = 'different' and x.component = ${component} and y.component = ${component}`.execute(tx);
  return rows.map((r) => ({ ...r, verdict: 'different' }));
}

/** 53 bits of the hash of a sentence's id: the number of the group whose first it is. */
const numberOf = (told: string): number =>
  Number(createHash('sha256').update(told).digest().readBigUInt64BE() >> 11n);
