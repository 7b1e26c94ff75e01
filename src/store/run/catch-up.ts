import type { Capture } from '../capture.ts';
import type { Taken } from '../keep/ingest.ts';
import { insertTaken } from '../keep/insert.ts';
import { createReaders } from '../keep/readers.ts';
import type { Store } from '../store.ts';

export interface CatchUpReport {
  /** How many stand in the tables now, of how many that had to be put there. */
  progress(done: number, of: number): void;
  failed(message: string): void;
}

/** Captures that are read and inserted together. */
const BATCH = 64;
/** For so few, threads would start more slowly than they read. */
const FEW = 8;

/** How many captures of the log do not stand in the tables. */
export async function behind(store: Store): Promise<number> {
  const { captures } = await store.log.info();
  const { n } = await store.database.db
    .selectFrom('taken')
    .select((q) => q.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Math.max(0, captures - Number(n));
}

/**
 * Puts into the tables what stands in the log alone, because an `add` was broken off between the two or the tables
 * were made anew. Resolves to how many captures there were.
 */
export async function catchUp(store: Store, threads: number, report: CatchUpReport): Promise<number> {
  const missing = await missingIds(store);
  if (missing.length === 0) return 0;
  const readers = createReaders(missing.length <= FEW ? 0 : threads);
  try {
    let inserted: Promise<void> = Promise.resolve();
    for (let at = 0; at < missing.length; at += BATCH) {
      const ids = missing.slice(at, at + BATCH);
      const taken = await Promise.all(ids.map(async (id) => read(await store.log.get(id))));
      await inserted;
      inserted = insertTaken(
        store.database,
        taken.flatMap((t) => t ?? []),
      ).then(() => report.progress(Math.min(at + BATCH, missing.length), missing.length));
      inserted.catch(() => {});
    }
    await inserted;
    return missing.length;
  } finally {
    await readers.close();
  }

  async function read(capture: Capture | undefined): Promise<Taken | undefined> {
    if (!capture?.article) return capture && { capture };
    const { rows, error } = await readers.run({ kind: 'read', article: capture.article });
    if (error !== undefined) report.failed(`${capture.name}: ${error}`);
    return { capture, ...(rows ? { rows } : { unreadable: true }) };
  }
}

async function missingIds(store: Store): Promise<string[]> {
  const missing: string[] = [];
  for await (const ids of store.log.ids()) {
    const there = await store.database.db
      .selectFrom('taken')
      .select('capture_id')
      .where('capture_id', 'in', ids)
      .execute();
    const known = new Set(there.map((r) => r.capture_id));
    missing.push(...ids.filter((id) => !known.has(id)));
  }
  return missing;
}
