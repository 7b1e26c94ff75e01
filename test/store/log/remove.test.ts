import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import type { CaptureLog } from '../../../src/store/capture.ts';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, filesOf, idsOf, problemsOf, putFiles, temporaryFolder } from '../../lib/captures.ts';

const id = (i: number) => captureNumber(i).id;
let store: string;
let folder: string;
let log: CaptureLog;

beforeEach(async () => {
  store = temporaryFolder();
  folder = path.join(store, 'captures');
  log = await openFileLog(store);
  await log.append([1, 2, 3, 4].map((i) => captureNumber(i)));
});

async function expectThere(...numbers: number[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    expect(await idsOf(log)).toEqual(numbers.map(id));
    for (const i of numbers) expect(await log.get(id(i))).toEqual(captureNumber(i));
    expect(await problemsOf(log)).toEqual([]);
    await log.close();
    log = await openFileLog(store);
  }
}

test('what is removed is gone from the files, the others stay in their order, and the log goes on', async () => {
  await log.remove([id(2), 'cp_unknown', id(4)]);
  expect(await log.has(id(2))).toBe(false);
  expect(await log.get(id(2))).toBeUndefined();
  await log.append([captureNumber(5)]);
  await expectThere(1, 3, 5);
  expect(fs.readdirSync(folder).sort()).toEqual(['000001-2.warc.gz', '000001.index']);
  const words = gunzipSync(fs.readFileSync(path.join(folder, '000001-2.warc.gz'))).toString();
  expect(words).toContain(captureNumber(1).article!.text);
  expect(words).not.toContain(captureNumber(2).article!.text);
  expect(words).toContain('WARC-Filename: 000001-2.warc.gz');
});

test('the same may come again, and be removed again', async () => {
  await log.remove([id(2)]);
  expect(await log.append([captureNumber(2)])).toEqual(['new']);
  await expectThere(1, 3, 4, 2);
  await log.remove([id(2), id(1)]);
  await log.remove([id(2)]);
  await expectThere(3, 4);
  expect(fs.readdirSync(folder)).toContain('000001-3.warc.gz');
});

test('everything', async () => {
  await log.remove([1, 2, 3, 4].map(id));
  await expectThere();
  await log.append([captureNumber(7)]);
  await expectThere(7);
});

test('of several segments, only those that held it are written anew', async () => {
  await log.close();
  log = await openFileLog(store, { segmentBytes: 1000 });
  for (const i of [5, 6, 7]) await log.append([captureNumber(i)]);
  await log.remove([id(6)]);
  await expectThere(1, 2, 3, 4, 5, 7);
  expect(fs.readdirSync(folder).filter((name) => name.includes('-'))).toEqual(['000003-2.warc.gz']);
});

test('reading goes on while it is removed', async () => {
  const seen: string[] = [];
  for await (const capture of log.read()) {
    seen.push(capture.id);
    if (capture.id === id(1)) await log.remove([id(2)]);
  }
  expect(seen).toEqual([1, 3, 4].map(id));
});

test('many read, write and remove at once', async () => {
  const work: Promise<unknown>[] = [];
  for (let i = 10; i < 60; i++) {
    work.push(log.append([captureNumber(i)]));
    if (i % 10 === 0) work.push(log.remove([id(1), id(i - 5)]));
    work.push(log.get(id(3)).then((capture) => expect(capture).toEqual(captureNumber(3))));
  }
  await Promise.all(work);
  expect(await problemsOf(log)).toEqual([]);
  const there = await idsOf(log);
  expect(there).toContain(id(59));
  expect(there).not.toContain(id(1));
});

test('what a removal left that ended before or after its stroke is cleared away', async () => {
  await log.close();
  const before = filesOf(folder);
  log = await openFileLog(store);
  await log.remove([id(2)]);
  await log.close();
  const after = filesOf(folder);

  // The old index and both segments: it did not happen.
  putFiles(folder, new Map([...after, ...before]));
  log = await openFileLog(store);
  await expectThere(1, 2, 3, 4);
  expect(fs.readdirSync(folder)).not.toContain('000001-2.warc.gz');

  // The new index and both segments: it happened, and the old bytes go.
  await log.close();
  putFiles(folder, new Map([...before, ...after]));
  log = await openFileLog(store);
  await expectThere(1, 3, 4);
  expect(fs.readdirSync(folder)).not.toContain('000001.warc.gz');
});

test('what is damaged stays named when another is removed', async () => {
  const segment = path.join(folder, '000001.warc.gz');
  const index = fs.readFileSync(path.join(folder, '000001.index'), 'utf8');
  const { offset } = JSON.parse(index.split('\n')[3]!);
  const bytes = fs.readFileSync(segment);
  bytes[offset + 50] = bytes[offset + 50]! ^ 1;
  fs.writeFileSync(segment, bytes);
  await log.remove([id(1)]);
  expect((await problemsOf(log)).map((p) => p.what)).toEqual([
    `capture ${id(3)} is lost: its bytes have changed`,
  ]);
  await expect(log.get(id(3))).rejects.toThrow(id(3));
  expect(await log.get(id(4))).toEqual(captureNumber(4));
  await log.close();
});
