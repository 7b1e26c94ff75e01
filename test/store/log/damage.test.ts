import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, idsOf, problemsOf, temporaryFolder } from '../../lib/captures.ts';

const id = (i: number) => captureNumber(i).id;
let store: string;
let segment: string;
let index: string;
let places: { readonly id: string; readonly offset: number; readonly length: number }[];

beforeEach(async () => {
  store = temporaryFolder();
  segment = path.join(store, 'captures/000001.warc.gz');
  index = path.join(store, 'captures/000001.index');
  const log = await openFileLog(store);
  await log.append([1, 2, 3].map((i) => captureNumber(i)));
  await log.close();
  places = fs
    .readFileSync(index, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
});

function flip(file: string, at: number): void {
  const bytes = fs.readFileSync(file);
  bytes[at] = bytes[at]! ^ 1;
  fs.writeFileSync(file, bytes);
}

/** What is said of a log that is damaged: by a check, and of each capture by `get`. */
async function said(): Promise<{
  problems: string[];
  lost: string[];
  read: string[];
  end: string | undefined;
}> {
  const log = await openFileLog(store);
  const problems = (await problemsOf(log)).map(({ where, what }) => `${where}: ${what}`);
  const lost: string[] = [];
  for (const one of await idsOf(log))
    await log.get(one).catch((error: Error) => lost.push(`${error.name} ${error.message}`));
  const read: string[] = [];
  let end: string | undefined;
  try {
    for await (const capture of log.read()) read.push(capture.id);
  } catch (error) {
    end = (error as Error).message;
  }
  // It goes on all the same.
  expect(await log.append([captureNumber(9)])).toEqual(['new']);
  expect(await log.get(id(9))).toEqual(captureNumber(9));
  await log.close();
  return { problems, lost, read, end };
}

test('a bit that has changed in the middle: the check names the capture, get says so, the others are read', async () => {
  flip(segment, places[1]!.offset + 30);
  const { problems, lost, read, end } = await said();
  expect(problems).toEqual([`captures/000001.warc.gz: capture ${id(2)} is lost: its bytes have changed`]);
  expect(lost).toEqual([
    expect.stringMatching(`^InputError captures/000001.warc.gz: capture ${id(2)} is lost`),
  ]);
  expect(read).toEqual([id(1), id(3)]);
  expect(end).toContain(id(2));
});

test('a segment that was truncated: nothing is cut to fit, and what is lost is named', async () => {
  fs.truncateSync(segment, places[1]!.offset + 10);
  const { problems, lost, read, end } = await said();
  expect(problems).toEqual(
    [2, 3].map((i) => `captures/000001.warc.gz: capture ${id(i)} is lost: the file is too short`),
  );
  expect(lost).toHaveLength(2);
  expect(read).toEqual([id(1)]);
  expect(end).toMatch(/^captures: 2 captures are lost, the first: /);
});

test('a segment that is gone', async () => {
  fs.rmSync(segment);
  const { problems, lost } = await said();
  expect(problems).toEqual(['captures/000001.warc.gz: the file is gone, and 3 captures with it']);
  expect(lost).toHaveLength(3);
});

test('a line of the index that has changed', async () => {
  const line = fs.readFileSync(index, 'utf8').indexOf('"offset"');
  flip(index, line);
  const { problems } = await said();
  expect(problems).toEqual([
    'captures/000001.index: line 2 cannot be read',
    expect.stringMatching(/warc\.gz: no capture accounts for bytes \d+ to \d+$/),
  ]);
});

test('a number in the index that has changed', async () => {
  const words = fs.readFileSync(index, 'utf8');
  fs.writeFileSync(
    index,
    words.replace(`"offset":${places[1]!.offset}`, `"offset":${places[1]!.offset + 1}`),
  );
  const { problems } = await said();
  expect(problems.some((p) => p.includes(`capture ${id(2)} is lost`))).toBe(true);
  expect(problems.some((p) => p.includes('no capture accounts for bytes'))).toBe(true);
});

test.each([0, 40, 300])('byte %i of the record that the segment begins with', async (at) => {
  flip(segment, at);
  expect((await said()).problems).toEqual([
    'captures/000001.warc.gz: the bytes at its beginning have changed',
  ]);
});

test('bytes behind the last capture of an older segment, and files that nobody knows', async () => {
  const log = await openFileLog(store, { segmentBytes: 10 });
  await log.append([captureNumber(4)]);
  await log.close();
  fs.appendFileSync(segment, 'something');
  fs.writeFileSync(path.join(store, 'captures/notes.txt'), 'x');
  const { problems } = await said();
  expect(problems).toEqual([
    'captures/notes.txt: no index tells of this file',
    expect.stringMatching(/^captures\/000001\.warc\.gz: no capture accounts for bytes \d+ to \d+$/),
  ]);
});

test('whole captures behind bytes that never got to the disk are kept, and the hole goes', async () => {
  const words = fs.readFileSync(index, 'utf8').split('\n');
  fs.writeFileSync(index, `${words.slice(0, 2).join('\n')}\n`);
  const bytes = fs.readFileSync(segment);
  bytes.fill(0, places[1]!.offset + 100, places[2]!.offset - 100);
  fs.writeFileSync(segment, bytes);
  const { problems, read } = await said();
  expect(problems).toEqual([]);
  expect(read).toEqual([id(1), id(3)]);
});

test('a capture that lies in the log twice is named once and read once', async () => {
  const bytes = fs.readFileSync(segment);
  const { offset, length } = places[0]!;
  const { size } = fs.statSync(segment);
  fs.appendFileSync(segment, bytes.subarray(offset, offset + length));
  const line = JSON.parse(fs.readFileSync(index, 'utf8').split('\n')[1]!);
  fs.appendFileSync(index, `${JSON.stringify({ ...line, n: 4, offset: size })}\n`);
  const { problems, read } = await said();
  expect(problems).toEqual([`captures/000001.warc.gz: capture ${id(1)} is there twice`]);
  expect(read).toEqual([id(1), id(2), id(3)]);
  const log = await openFileLog(store);
  await log.remove([id(1)]);
  expect(await problemsOf(log)).toEqual([]);
  await log.close();
  const again = await openFileLog(store);
  expect(await idsOf(again)).toEqual([id(2), id(3), id(9)]);
  await again.close();
});
