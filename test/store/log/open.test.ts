import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, filesOf, idsOf, problemsOf, putFiles, temporaryFolder } from '../../lib/captures.ts';

const ids = (...numbers: number[]) => numbers.map((i) => captureNumber(i, 40).id);
const SEGMENT = '000001.warc.gz';
const INDEX = '000001.index';

let store: string;
let captures: string;
/** Three captures, as the process left them. */
let files: ReadonlyMap<string, Buffer>;
/** Of each of the three. */
let places: { readonly offset: number; readonly length: number }[];

beforeAll(async () => {
  store = temporaryFolder();
  captures = path.join(store, 'captures');
  const log = await openFileLog(store);
  for (const i of [1, 2, 3]) await log.append([captureNumber(i, 40)]);
  await log.close();
  files = filesOf(captures);
  places = lines(files.get(INDEX)!)
    .slice(1)
    .map((line) => JSON.parse(line));
});
beforeEach(() => putFiles(captures, files));

const lines = (bytes: Buffer): string[] => bytes.toString().split('\n').slice(0, -1);
const put = (name: string, bytes: Uint8Array) => fs.writeFileSync(path.join(captures, name), bytes);

/** What a log holds that is opened now, with everything accounted for, and after one more was written. */
async function opened(): Promise<{ readonly ids: string[]; readonly segments: number }> {
  const log = await openFileLog(store);
  expect(await problemsOf(log)).toEqual([]);
  const before = await idsOf(log);
  await log.append([captureNumber(9, 40)]);
  const { segments } = await log.info();
  await log.close();
  const again = await openFileLog(store);
  expect(await problemsOf(again)).toEqual([]);
  expect(await idsOf(again)).toEqual([...before, ...ids(9)]);
  for (const id of before) expect(await again.get(id)).toBeDefined();
  await again.close();
  return { ids: before, segments };
}

test('a log that was closed goes on in its segment', async () => {
  expect(await opened()).toEqual({ ids: ids(1, 2, 3), segments: 1 });
});

test('a torn last record is cut off, and the next one goes to a new segment', async () => {
  const [, , third] = places;
  const index = lines(files.get(INDEX)!)
    .slice(0, 3)
    .map((line) => `${line}\n`)
    .join('');
  for (let size = third!.offset + 1; size < third!.offset + third!.length; size += 31) {
    putFiles(captures, files);
    put(INDEX, Buffer.from(index));
    put(SEGMENT, files.get(SEGMENT)!.subarray(0, size));
    expect(await opened(), `torn at ${size}`).toEqual({ ids: ids(1, 2), segments: 2 });
  }
});

test('a torn last record does not take what lies before it along, at every byte', {
  timeout: 180_000,
}, async () => {
  const [, , third] = places;
  const index = lines(files.get(INDEX)!)
    .slice(0, 3)
    .map((line) => `${line}\n`)
    .join('');
  putFiles(captures, files);
  put(INDEX, Buffer.from(index));
  for (let size = third!.offset + third!.length - 1; size >= third!.offset; size--) {
    put(SEGMENT, files.get(SEGMENT)!.subarray(0, size));
    const log = await openFileLog(store);
    expect(await idsOf(log)).toEqual(ids(1, 2));
    expect(fs.statSync(path.join(captures, SEGMENT)).size).toBe(third!.offset);
    await log.close();
  }
});

test('an index that is torn: the whole records behind it are indexed again', {
  timeout: 180_000,
}, async () => {
  const index = files.get(INDEX)!;
  for (let size = lines(index)[0]!.length + 1; size < index.length; size += 3) {
    putFiles(captures, files);
    put(INDEX, index.subarray(0, size));
    const log = await openFileLog(store);
    expect(await idsOf(log), `torn at ${size}`).toEqual(ids(1, 2, 3));
    await log.close();
  }
  expect(await opened()).toEqual({ ids: ids(1, 2, 3), segments: 1 });
});

test('zero bytes at the end, as a power failure leaves them', async () => {
  put(INDEX, Buffer.concat([files.get(INDEX)!, Buffer.alloc(4096)]));
  put(SEGMENT, Buffer.concat([files.get(SEGMENT)!, Buffer.alloc(8192)]));
  expect(await opened()).toEqual({ ids: ids(1, 2, 3), segments: 2 });
});

describe('a segment that was being made', () => {
  test.each([
    ['its file alone, empty', new Map([['000002.warc.gz', Buffer.alloc(0)]])],
    ['its file alone, torn', new Map([['000002.warc.gz', Buffer.from([0x1f, 0x8b, 8, 0])]])],
    [
      'its file and an index that has not its name yet',
      new Map([['000002.index.tmp', Buffer.from('{"for')]]),
    ],
  ])('%s', async (_, more) => {
    putFiles(captures, new Map([...files, ...more]));
    expect((await opened()).ids).toEqual(ids(1, 2, 3));
  });
});

test('an index that is gone is made anew', async () => {
  fs.rmSync(path.join(captures, INDEX));
  expect(await opened()).toEqual({ ids: ids(1, 2, 3), segments: 2 });
});

test('of an index whose first line does not hold the other ones count, and a check names it', async () => {
  const index = files.get(INDEX)!;
  put(INDEX, Buffer.concat([Buffer.from('x'), index.subarray(1)]));
  const log = await openFileLog(store);
  expect(await idsOf(log)).toEqual(ids(1, 2, 3));
  expect((await problemsOf(log))[0]).toMatchObject({
    where: `captures/${INDEX}`,
    what: 'line 1 cannot be read',
  });
  await log.close();
});

test('a segment is left above a size, and all are one log', async () => {
  const small = { segmentBytes: 3000 };
  putFiles(captures, new Map());
  const log = await openFileLog(store, small);
  const all = Array.from({ length: 12 }, (_, i) => i);
  for (const i of all) await log.append([captureNumber(i, 40)]);
  expect((await log.info()).segments).toBeGreaterThan(3);
  await log.close();
  const again = await openFileLog(store, small);
  expect(await idsOf(again)).toEqual(ids(...all));
  expect(await problemsOf(again)).toEqual([]);
  const read: string[] = [];
  for await (const capture of again.read()) read.push(capture.id);
  expect(read).toEqual(ids(...all));
  await again.close();
});
