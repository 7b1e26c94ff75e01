import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { type GenerateOptions, generateArticles } from './index.ts';

const BATCH = 1 << 20;

/** Writes articles and their truth, a line of JSON each, to files (`out` left out: to standard output). */
export async function generateTo(options: GenerateOptions, out?: string, truth?: string): Promise<void> {
  const articles = sink(out);
  const truths = truth === undefined ? undefined : sink(truth);
  for (const one of generateArticles(options)) {
    await articles.add(one.article);
    await truths?.add(one.truth);
  }
  await articles.end();
  await truths?.end();
}

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
