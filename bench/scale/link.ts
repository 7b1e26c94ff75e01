import fs from 'node:fs';
import path from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { startServer } from '../../test/lib/postgres-server.ts';
import { generateTo } from '../generate/files.ts';
import type { BenchRow } from '../lib/types.ts';
import { type AddRun, runAdd } from './add-run.ts';
import { groupsAgainstTruth } from './groups.ts';
import { traceTimes } from './trace-times.ts';

interface LinkContext {
  /** A folder for what is made on the way. */
  readonly scratch: string;
  readonly seed: number;
}

interface Linked {
  readonly articles: number;
  readonly run: AddRun;
  readonly f1: number;
}

/** By at most so much may the seconds an article grow, and the groups get worse, from the smallest to the largest. */
const GROWTH = 1.5;
const WORSE = 0.03;
/** In seconds, and MB: what the largest may take. */
const AN_HOUR = 3_600;
const MOST_MEMORY = 2_000;
/** In milliseconds. */
const SOON = 300;

/** Articles of several sizes added to a PostgreSQL, linked as they come, and traced. */
export async function link(sizes: readonly number[], context: LinkContext): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const done: Linked[] = [];
  for (const articles of sizes) {
    const { linked, rows: own } = await linkSome(articles, context);
    done.push(linked);
    rows.push(...own);
  }
  const [first, last] = [done[0]!, done.at(-1)!];
  if (first !== last) {
    const data = `${first.articles.toLocaleString('en')} to ${last.articles.toLocaleString('en')} articles, PostgreSQL`;
    const each = ({ run }: Linked): number => run.seconds / run.articles;
    rows.push(
      {
        measure: 'add and link, growth of the seconds an article',
        data,
        value: each(last) / each(first),
        target: GROWTH,
        higherIsBetter: false,
      },
      {
        measure: 'tellings of one statement, B-cubed lost',
        data,
        value: first.f1 - last.f1,
        target: WORSE,
        higherIsBetter: false,
      },
    );
  }
  return rows;
}

async function linkSome(
  articles: number,
  { scratch, seed }: LinkContext,
): Promise<{ readonly linked: Linked; readonly rows: readonly BenchRow[] }> {
  const [input, truth] = [path.join(scratch, 'articles.jsonl'), path.join(scratch, 'truth.jsonl')];
  await generateTo({ articles, seed }, input, truth);
  const server = await startServer({ fast: false });
  try {
    const run = await runAdd(input, server.address);
    const store = await openStore({ kind: 'postgres', url: server.address });
    try {
      const f1 = await groupsAgainstTruth(store, truth);
      const times = await traceTimes(store, seed);
      const data = `${articles.toLocaleString('en')} generated articles, PostgreSQL`;
      return {
        linked: { articles, run, f1 },
        rows: [
          {
            measure: 'add and link, seconds in all',
            data,
            value: run.seconds,
            target: AN_HOUR,
            higherIsBetter: false,
          },
          {
            measure: 'add and link, MB resident at most',
            data,
            value: run.megabytes,
            target: MOST_MEMORY,
            higherIsBetter: false,
          },
          { measure: 'tellings of one statement, B-cubed', data, value: f1, target: 0.9 },
          {
            measure: 'trace, milliseconds, median',
            data,
            value: times.median,
            target: SOON,
            higherIsBetter: false,
          },
          {
            measure: 'trace, milliseconds, 19 of 20 within',
            data,
            value: times.most,
            higherIsBetter: false,
          },
          {
            measure: `trace of the largest (${times.largest.articles} articles), milliseconds`,
            data,
            value: times.largest.milliseconds,
            higherIsBetter: false,
          },
        ],
      };
    } finally {
      await store.close();
    }
  } finally {
    server.remove();
    fs.rmSync(input, { force: true });
    fs.rmSync(truth, { force: true });
  }
}
