import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader, ReaderModels } from '../src/read/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { dataFile } from './lib/scorer.ts';
import type { Bench } from './lib/types.ts';

interface PolnearLine {
  readonly text: string;
  readonly title: string;
  readonly published: string;
}

const PASSES = 4;

/**
 * Words (stretches without white space) read a second by the whole reader, in one thread, after a warm-up: the best of
 * some passes, since what else the machine does can only slow it; beside it the same by processor time.
 */
export const speed: Bench = async ({ data, reader: fromSources, models }) => {
  const file = dataFile(data, 'attribution/dev.jsonl.gz');
  const articles = readJsonl<PolnearLine>(file).map(({ text, title, published }) =>
    articleOf(text, { title, published }),
  );
  const reader = (await builtReader(models)) ?? fromSources;
  const words = articles.reduce((n, { text }) => n + (text.match(/\S+/g)?.length ?? 0), 0);
  const pass = (): { wall: number; cpu: number } => {
    const from = performance.now();
    const before = process.cpuUsage();
    for (const article of articles) reader.read(article);
    const { user, system } = process.cpuUsage(before);
    return { wall: (performance.now() - from) / 1000, cpu: (user + system) / 1e6 };
  };
  pass();
  const passes = Array.from({ length: PASSES }, pass);
  const wall = Math.min(...passes.map((p) => p.wall));
  const cpu = Math.min(...passes.map((p) => p.cpu));
  return [
    {
      measure: 'words a second, whole reading, one core',
      data: 'attribution/dev.jsonl.gz',
      value: words / wall,
      target: 20_000,
      note: `best of ${PASSES}; ${Math.round(words / cpu).toLocaleString('en-US')} by processor time`,
    },
  ];
};

/** The reader as it ships, where it is built: the loader that runs the sources slows them by a fifth. */
async function builtReader(models: ReaderModels): Promise<Reader | undefined> {
  const file = path.resolve(import.meta.dirname, '../dist/read/index.mjs');
  if (!fs.existsSync(file)) return undefined;
  const built: typeof import('../src/read/index.ts') = await import(pathToFileURL(file).href);
  return built.createReader(models);
}
