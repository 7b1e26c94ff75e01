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

/** Words (stretches without white space) read a second by the whole reader, on one core, after a warm-up. */
export const speed: Bench = async ({ data, reader }) => {
  const file = path.join(data, 'attribution/dev.jsonl.gz');
  if (!fs.existsSync(file)) throw new MissingData(`no ${file}`);
  const articles = readJsonl<PolnearLine>(file).map(({ text, title, published }) =>
    articleOf(text, { title, published }),
  );
  const words = articles.reduce((n, { text }) => n + (text.match(/\S+/g)?.length ?? 0), 0);
  const pass = (): number => {
    const from = performance.now();
    for (const article of articles) reader.read(article);
    return (performance.now() - from) / 1000;
  };
  pass();
  const seconds = [pass(), pass(), pass()].sort((a, b) => a - b)[1]!;
  return [
    {
      measure: 'words a second, whole reading, one core',
      data: 'attribution/dev.jsonl.gz',
      value: words / seconds,
      target: 20_000,
    },
  ];
};
