import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { groupsOf } from '../../src/store/link/index.ts';
import type { Store } from '../../src/store/store.ts';
import type { ArticleTruth } from '../generate/types.ts';
import { bcubed, type Placed } from '../lib/clusters.ts';

/** Articles whose sentences are looked up together. */
const BATCH = 500;

/** How well the store's groups are the statements of the truth (lines of JSON, as the generator writes it): B-cubed F1. */
export async function groupsAgainstTruth(store: Store, truth: string): Promise<number> {
  const placed: Placed[] = [];
  let batch: ArticleTruth[] = [];
  for await (const line of createInterface({ input: createReadStream(truth) })) {
    if (line !== '') batch.push(JSON.parse(line) as ArticleTruth); // as the generator writes it
    if (batch.length < BATCH) continue;
    placed.push(...(await placedIn(store, batch)));
    batch = [];
  }
  placed.push(...(await placedIn(store, batch)));
  return bcubed(placed).f1;
}

async function placedIn({ database: { db } }: Store, truths: readonly ArticleTruth[]): Promise<Placed[]> {
  const { rows } = await sql<{ given_id: string; id: string; starts: number; ends: number }>`
    select g.given_id, t.id, t.starts, t.ends from given_id g join told t on t.article_id = g.article_id
    where g.given_id = any(${truths.map((t) => t.id)}::text[]) order by t.ordinal`.execute(db);
  const groups = await groupsOf(
    db,
    rows.map((r) => r.id),
  );
  const told = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) told.set(row.given_id, [...(told.get(row.given_id) ?? []), row]);
  return truths.flatMap(({ id, statements }) =>
    statements.map(({ statement, span }) => {
      const found = (told.get(id) ?? []).filter((t) => t.starts < span[1] && span[0] < t.ends);
      const group = found.map((t) => groups.get(t.id)).find((g) => g != null);
      return { gold: statement, own: group == null ? null : String(group) };
    }),
  );
}
