import fs from 'node:fs';
import path from 'node:path';
import { startServer } from '../../test/lib/postgres-server.ts';
import type { BenchRow } from '../lib/types.ts';
import { type AddRun, runAdd } from './add-run.ts';

export interface ScaleContext {
  /** A folder for what is made on the way. */
  readonly scratch: string;
  /** Generated articles as lines of JSON. */
  readonly input: string;
  readonly articles: number;
}

/** Articles a second that `add` keeps, in a folder and with PostgreSQL (a server that syncs to the disk). */
export async function keep({ scratch, input, articles }: ScaleContext): Promise<readonly BenchRow[]> {
  const on = `${articles.toLocaleString('en')} generated articles`;
  const server = await startServer({ fast: false });
  try {
    const postgres = await runAdd(input, server.address);
    const folder = path.join(scratch, 'store');
    const embedded = await runAdd(input, folder);
    fs.rmSync(folder, { recursive: true, force: true });
    return [...rows('PostgreSQL', on, postgres, 60), ...rows('in a folder', on, embedded, 30)];
  } finally {
    server.remove();
  }
}

function rows(home: string, data: string, run: AddRun, target: number): BenchRow[] {
  return [
    { measure: `add, articles a second, ${home}`, data, value: run.rate, target },
    {
      measure: `add, rate at the end over that at the start, ${home}`,
      data,
      value: run.evenness,
      target: 0.8,
    },
    {
      measure: `add, MB resident at most, ${home}`,
      data,
      value: run.megabytes,
      target: 1_000,
      higherIsBetter: false,
    },
  ];
}
