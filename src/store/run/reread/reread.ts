import { sql } from 'kysely';
import type { Article } from '../../../model/index.ts';
import type { Database } from '../../db/index.ts';
import { insertReadings, type ReadRows } from '../../keep/insert.ts';
import type { Done, Job } from '../../keep/job.ts';
import { keepAlone } from '../../keep/keep-alone.ts';
import { createReaders } from '../../keep/readers.ts';
import { unpack } from '../../keep/rows.ts';
import type { Store } from '../../store.ts';
import type { Pool } from '../../threads/pool.ts';
import { currentReader } from '../current-reader.ts';
import { type Change, changeOf } from './change.ts';
import { staleReadings, type ToRead } from './stale.ts';

export interface RereadOptions {
  /** Every text, whoever read it. */
  readonly all?: boolean;
  /** Say what would change, and write nothing. */
  readonly dryRun?: boolean;
  readonly threads: number;
  readonly signal?: AbortSignal;
  /** Instead of the readers of this program, for tests. */
  readonly readers?: Pool<Job, Done>;
  progress?(done: number, of: number): void;
  failed(message: string): void;
  changed?(change: Change): void;
}

/** Texts that are read and put in together. */
const BATCH = 64;
/** For so few, threads would start more slowly than they read. */
const FEW = 8;

/**
 * Reads anew, from the kept text and facts, what an older reader has read, what is not read with the facts of the best
 * version, and what is not read at all. In batches: broken off at any point, it goes on where it was when it is run
 * again. Resolves to how many texts were read.
 */
export async function reread(store: Store, options: RereadOptions): Promise<number> {
  const { database } = store;
  const stale = await staleReadings(database.db, currentReader(), options.all);
  if (stale.length === 0) return 0;
  const readers = options.readers ?? createReaders(stale.length <= FEW ? 0 : options.threads);
  let done = 0;
  try {
    let written: Promise<void> = Promise.resolve();
    for (let at = 0; at < stale.length && !options.signal?.aborted; at += BATCH) {
      const read = await readBatch(database, readers, stale.slice(at, at + BATCH), options);
      await written;
      written = (options.dryRun ? Promise.resolve() : putIn(database, read)).then(() => {
        done += read.length;
        options.progress?.(Math.min(at + BATCH, stale.length), stale.length);
      });
      written.catch(() => {});
    }
    await written;
  } finally {
    if (!options.readers) await readers.close();
  }
  return done;
}

async function readBatch(
  { db }: Database,
  readers: Pool<Job, Done>,
  batch: readonly ToRead[],
  { failed, changed }: RereadOptions,
): Promise<ReadRows[]> {
  const { rows } = await sql<{
    capture_id: string;
    name: string;
    facts: Omit<Article, 'text'>;
    text: string;
    body: Uint8Array | null;
  }>`
    select v.capture_id, v.name, v.facts, t.text, r.body from version v
    join article_text t on t.sha256 = v.text_sha256
    left join reading r on r.article_id = v.article_id and r.text_sha256 = v.text_sha256
    where v.capture_id = any(${batch.map((b) => b.capture)}::text[]) order by v.capture_id`.execute(db);
  const read = await Promise.all(
    rows.map(async ({ capture_id, name, facts, text, body }) => {
      const article: Article = { ...facts, text };
      const { rows, error } = await readers.run({ kind: 'read', article });
      if (!rows) return failed(`${name}: ${error}`);
      changed?.(changeOf(article, body && unpack(body), unpack(rows.reading.body)));
      return { capture: capture_id, rows };
    }),
  );
  return read.flatMap((r) => r ?? []);
}

/** But what another process has removed, or knows better of, meanwhile. */
async function putIn(database: Database, read: readonly ReadRows[]): Promise<void> {
  if (read.length === 0) return;
  await database.db.transaction().execute(async (tx) => {
    await keepAlone(tx, database.kind);
    const articles = read.map((r) => r.rows.reading.article_id);
    const { rows } = await sql<{ capture_id: string }>`
      select distinct on (article_id, text_sha256) capture_id from version
      where article_id = any(${articles}::text[])
      order by article_id, text_sha256, known_facts desc, taken_at desc, capture_id desc`.execute(tx);
    const best = new Set(rows.map((r) => r.capture_id));
    await insertReadings(
      tx,
      read.filter((r) => best.has(r.capture)),
    );
  });
}
