import fs from 'node:fs';
import path from 'node:path';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { type Bench, MissingData } from './lib/types.ts';

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
export const speed: Bench = async ({ data, reader }) => {
  const file = path.join(data, 'attribution/dev.jsonl.gz');
  if (!fs.existsSync(file)) throw new MissingData(`no ${file}`);
  const articles = readJsonl<PolnearLine>(file).map(({ text, title, published }) =>
    articleOf(text, { title, published }),
  );
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
