/** npx tsx bench/generate/run.ts --articles N [--seed S] [--out FILE] [--truth FILE] : invented articles with known truth, one a line. */
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from './index.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    truth: { type: 'string' },
  },
});
const [articles, seed] = [Number(values.articles), Number(values.seed)];
if (!Number.isSafeInteger(articles) || articles < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: npx tsx bench/generate/run.ts --articles N [--seed N] [--out FILE] [--truth FILE]');
  process.exit(2);
}

const BATCH = 1 << 20;

/** Lines to a file or to standard output, no faster than they are taken. */
function sink(file: string | undefined) {
  if (file) fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const stream = file ? fs.createWriteStream(file) : process.stdout;
  let waiting = '';
  const flush = async (): Promise<void> => {
    const full = waiting;
    waiting = '';
    if (full && !stream.write(full)) await once(stream, 'drain');
  };
  return {
    add(value: unknown): Promise<void> | undefined {
      waiting += `${JSON.stringify(value)}\n`;
      return waiting.length > BATCH ? flush() : undefined;
    },
    async end(): Promise<void> {
      await flush();
      if (file) {
        stream.end();
        await once(stream, 'finish');
      }
    },
  };
}

const out = sink(values.out);
const truth = values.truth ? sink(values.truth) : undefined;
for (const one of generateArticles({ articles, seed })) {
  await out.add(one.article);
  await truth?.add(one.truth);
}
await out.end();
await truth?.end();
