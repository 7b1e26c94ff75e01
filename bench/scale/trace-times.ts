import { sql } from 'kysely';
import { createReader } from '../../src/read/index.ts';
import { traceOf } from '../../src/store/ask/trace.ts';
import { groupsOf } from '../../src/store/link/index.ts';
import type { Store } from '../../src/store/store.ts';
import { loadModels } from '../lib/models.ts';

export interface TraceTimes {
  /** In milliseconds, over statements drawn evenly. */
  readonly median: number;
  /** 19 of 20 take at most so long. */
  readonly most: number;
  readonly largest: { readonly articles: number; readonly milliseconds: number };
}

/** Statements whose traces are asked for, after a few that warm everything up. */
const ASKED = 60;
const WARM = 8;

/** How long `trace` takes within a process that is running, for statements drawn by their ids' hash. */
export async function traceTimes(store: Store, seed: number): Promise<TraceTimes> {
  const { db } = store.database;
  const { rows } = await sql<{ id: string }>`
    select id from statement order by md5(id || ${String(seed)}) limit ${ASKED + WARM}`.execute(db);
  const reader = createReader(loadModels());
  const times: number[] = [];
  for (const { id } of rows) times.push(await timed(() => traceOf(store, reader, { id })));
  const asked = times.slice(WARM).sort((a, b) => a - b);
  const { rows: largest } = await sql<{ id: string }>`
    select t.id from told t join content c on c.id = t.content_id where c.component = (
      select c.component from content c join told t on t.content_id = c.id
      group by c.component order by count(distinct t.article_id) desc limit 1
    ) and t.statement_id is not null order by t.id limit 1`.execute(db);
  const told = largest[0]!.id;
  const group = (await groupsOf(db, [told])).get(told)!;
  const { rows: size } = await sql<{ n: number; statement: string }>`
    select count(distinct t.article_id) as n, min(t.statement_id) as statement
    from content c join told t on t.content_id = c.id where c.component = ${group}`.execute(db);
  const milliseconds = await timed(() => traceOf(store, reader, { id: size[0]!.statement }));
  return {
    median: asked[Math.floor(asked.length / 2)]!,
    most: asked[Math.floor(asked.length * 0.95)]!,
    largest: { articles: Number(size[0]!.n), milliseconds },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
