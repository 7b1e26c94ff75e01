import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** How far from certain the linker is of a pair that waits for a person; it is sure at 0 and at 1. */
const DOUBT = 0.25;
/** No further are they counted. */
export const MOST_WAITING = 500;

/** How many pairs of contents are doubtful and not judged, counted up to `MOST_WAITING`. */
export async function statementsWaiting({ database: { db } }: Store): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select from content_link where kind <> 'judged' and abs(score - 0.5) < ${DOUBT}::double precision
      limit ${MOST_WAITING}) doubtful`.execute(db);
  return Number(rows[0]!.n);
}
