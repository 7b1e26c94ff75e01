import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArticle } from '../../src/article/index.ts';
import { pdfOf } from '../lib/documents.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-bytes-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A file of so many MB: what is given, then something that changes nothing. */
function file(name: string, start: string | Buffer, megabytes: number): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, start);
  fs.appendFileSync(full, Buffer.alloc(megabytes * 1024 * 1024, '\n'));
  return full;
}

const pdf = pdfOf([[{ x: 72, y: 700, words: 'The harbour of Lunde was closed on Monday.' }]]);

test('a PDF may be larger than a text', async () => {
  // Readers look for the end of a PDF in its last kilobyte: what is put in stands before its start.
  const padded = Buffer.concat([
    Buffer.from('%PDF-1.4\n%'),
    Buffer.alloc(12 * 1024 * 1024, 'x'),
    Buffer.from('\n'),
    pdf,
  ]);
  const { article } = await loadArticle(file('large.pdf', padded, 0));
  expect(article.text).toBe('The harbour of Lunde was closed on Monday.');
});

test.each([
  ['text.txt', 'The harbour was closed.', 11, /more than 10 MB/],
  ['huge.pdf', pdf, 51, /more than 50 MB/],
])('%s: one line', async (name, start, megabytes, message) => {
  await expect(loadArticle(file(name, start, megabytes))).rejects.toThrow(message);
});
