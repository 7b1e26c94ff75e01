import type { Store } from '../store.ts';
import { type CatchUpReport, catchUp } from './catch-up.ts';

/**
 * Fills the tables of a store that was opened with `anew`. Broken off, it is ended by a `catchUp` or begun again; what
 * was judged stands in the tables from the opening on, and attaches as statements come in.
 */
export async function rebuild(store: Store, threads: number, report: CatchUpReport): Promise<number> {
  const captures = await catchUp(store, threads, report);
  await store.database.maintain();
  return captures;
}
