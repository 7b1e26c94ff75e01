import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, idsOf, problemsOf, temporaryFolder } from '../../lib/captures.ts';
import { acknowledged, runChild } from '../../lib/child.ts';

const isRoot = process.getuid?.() === 0;
const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync('umount', [folder]);
});

/** A file system of 256 KB, where one can be mounted. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  if (!isRoot) return undefined;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
  if (status !== 0) return undefined;
  mounted.push(folder);
  return folder;
}

/** Fails until `room` is made, with what was acknowledged before; then everything is kept. */
async function expectFullThenGood(store: string, room: () => void, said: RegExp): Promise<void> {
  const log = await openFileLog(store);
  const kept: string[] = [];
  let failure: Error | undefined;
  let i = 0;
  for (; i < 2000 && !failure; i++)
    await log
      .append([captureNumber(i, 4000)])
      .then(() => kept.push(captureNumber(i, 4000).id))
      .catch((error: Error) => {
        failure = error;
      });
  expect(failure?.name).toBe('InputError');
  expect(failure?.message).toMatch(said);
  expect(failure?.message).not.toContain('\n');
  expect(kept.length).toBeGreaterThan(10);
  // Again and again: it fails in the same way, and what is there stays.
  for (let again = 0; again < 3; again++)
    await expect(log.append([captureNumber(i, 40_000)])).rejects.toThrow(said);
  expect(await problemsOf(log)).toEqual([]);
  for (const id of kept) expect(await log.get(id)).toBeDefined();

  room();
  for (let more = i; more < i + 5; more++) {
    expect(await log.append([captureNumber(more, 4000)])).toEqual(['new']);
    kept.push(captureNumber(more, 4000).id);
  }
  await log.close();
  const again = await openFileLog(store);
  expect(await problemsOf(again)).toEqual([]);
  expect(await idsOf(again)).toEqual(kept);
  await again.close();
}

test('a full disk: one clear line, nothing lost, and it goes on when there is room', async (context) => {
  const disk = smallDisk();
  // The limit on file sizes below is the other way to the same code.
  if (!disk) return context.skip('no small tmpfs can be mounted here');
  const ballast = path.join(disk, 'ballast');
  fs.writeFileSync(ballast, Buffer.alloc(120_000));
  await expectFullThenGood(
    disk,
    () => fs.rmSync(ballast),
    /: the disk is full \(ENOSPC\); make space and run it again/,
  );
});

test('a disk that is full at the beginning', async (context) => {
  const disk = smallDisk();
  if (!disk) return context.skip('no small tmpfs can be mounted here');
  const ballast = path.join(disk, 'ballast');
  fs.writeFileSync(ballast, '');
  const file = fs.openSync(ballast, 'w');
  try {
    for (;;) fs.writeSync(file, Buffer.alloc(4096));
  } catch {
    fs.closeSync(file);
  }
  const log = await openFileLog(disk);
  await expect(log.append([captureNumber(1)])).rejects.toThrow(/the disk is full/);
  await expect(log.append([captureNumber(1)])).rejects.toThrow(/the disk is full/);
  fs.rmSync(ballast);
  expect(await log.append([captureNumber(1)])).toEqual(['new']);
  expect(await problemsOf(log)).toEqual([]);
  await log.close();
});

test('a file may not grow any more: one clear line, and what was acknowledged is there', async (context) => {
  if (process.platform === 'win32') return context.skip('there is no such limit on Windows');
  const store = temporaryFolder();
  const under = ['sh', '-c', 'ulimit -f 64; exec "$@"', 'sh'];
  const { lines, code } = await runChild(['append', store, '0', '200', '4000'], { under });
  expect(code).toBe(2);
  expect(lines.at(-1)).toMatch(/^InputError: .*: a file may not grow any more \(EFBIG\); raise the limit/);
  const acks = acknowledged(lines);
  expect(acks.length).toBeGreaterThan(3);
  const log = await openFileLog(store);
  expect(await problemsOf(log)).toEqual([]);
  const there = await idsOf(log);
  expect(acks.filter((id) => !there.includes(id))).toEqual([]);
  await log.close();
});

test('a folder that may not be written: it is read, one clear line says so, and it is whole afterwards', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows knows no such modes');
  const store = temporaryFolder();
  const log = await openFileLog(store);
  await log.append([captureNumber(1)]);
  await log.close();
  // A torn tail that cannot be cut here and now.
  fs.appendFileSync(path.join(store, 'captures/000001.warc.gz'), 'torn');
  const all = [store, path.join(store, 'captures')];
  const files = fs.readdirSync(all[1]!).map((name) => path.join(all[1]!, name));
  for (const folder of all) fs.chmodSync(folder, 0o555);
  for (const file of files) fs.chmodSync(file, 0o444);
  // Root may write anywhere: another user it is.
  const { lines, code } = await runChild(['append', store, '2', '1', '100'], isRoot ? { uid: 65_534 } : {});
  for (const folder of all) fs.chmodSync(folder, 0o755);
  for (const file of files) fs.chmodSync(file, 0o644);
  expect(lines).toEqual([
    expect.stringMatching(/^InputError: .*: permission denied \(EACCES\); ask for the right to write/),
  ]);
  expect(code).toBe(2);
  const again = await openFileLog(store);
  expect(await idsOf(again)).toEqual([captureNumber(1).id]);
  expect(await again.append([captureNumber(2)])).toEqual(['new']);
  expect(await problemsOf(again)).toEqual([]);
  await again.close();
});
