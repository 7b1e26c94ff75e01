import autocannon from 'autocannon';
import type { BenchRow } from '../lib/types.ts';
import { type AskedPage, pagesOf } from './pages.ts';
import type { Serving } from './serve-store.ts';

/** So many requests are in flight at a time. */
const IN_FLIGHT = 16;
/** In milliseconds: half of the answers, and 99 of 100. */
const HALF = 200;
const NEARLY_ALL = 1_000;
/** Requests of all pages in turn, over which memory is to stay where it is. */
const MANY = 10_000;
/** It may grow by so much of itself. */
const FLAT = 1.1;

/** How soon every page answers, and whether memory stays flat. */
export async function answers(served: Serving, where: string, seconds: number): Promise<readonly BenchRow[]> {
  const pages = await pagesOf(served.address);
  const rows: BenchRow[] = [];
  for (const page of pages) rows.push(...(await answersOf(served, page, where, seconds)));
  const turn = {
    url: served.address,
    connections: IN_FLIGHT,
    requests: pages.map(({ path }) => ({ method: 'GET' as const, path })),
  };
  await autocannon({ ...turn, amount: MANY / 10 });
  const before = served.megabytes();
  await autocannon({ ...turn, amount: MANY });
  return [
    ...rows,
    {
      measure: `memory after ${MANY.toLocaleString('en')} requests over that before`,
      data: where,
      value: served.megabytes() / Math.max(1, before),
      target: FLAT,
      higherIsBetter: false,
      note: `${Math.round(before)} MB before`,
    },
  ];
}

async function answersOf(
  { address }: Serving,
  { name, path }: AskedPage,
  where: string,
  seconds: number,
): Promise<BenchRow[]> {
  const { latency, non2xx, errors, timeouts } = await autocannon({
    url: `${address}${path}`,
    connections: IN_FLIGHT,
    duration: seconds,
    timeout: 60,
  });
  const failed = non2xx + errors + timeouts;
  if (failed > 0) throw new Error(`${path}: ${failed} requests failed`);
  const row = (what: string, value: number, target: number): BenchRow => ({
    measure: `${name}, milliseconds, ${what}`,
    data: where,
    value,
    target,
    higherIsBetter: false,
  });
  return [row('median', latency.p50, HALF), row('99 of 100', latency.p99, NEARLY_ALL)];
}
