import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { InputError } from '../../../src/article/input-error.ts';
import { type LockOwner, lockOwner, StoreInUse, takeLock } from '../../../src/store/lock/index.ts';
import { processStart } from '../../../src/store/lock/process.ts';
import { temporaryFolder } from '../../lib/captures.ts';
import { runChild, startChild } from '../../lib/child.ts';

let store: string;
let file: string;
beforeEach(() => {
  store = temporaryFolder();
  file = path.join(store, 'lock');
});

const write = (owner: Partial<LockOwner>) =>
  fs.writeFileSync(
    file,
    JSON.stringify({ nonce: 'a0', pid: process.pid, started: '?', host: os.hostname(), ...owner }),
  );

async function expectFree(): Promise<void> {
  const lock = await takeLock(store);
  await lock.release();
  expect(fs.readdirSync(store)).toEqual([]);
}

test('one at a time; what the file says, and that nobody else may read it', async () => {
  const lock = await takeLock(store, { server: { address: 'http://127.0.0.1:7070', token: 'secret' } });
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
    nonce: expect.stringMatching(/^[\da-f-]{36}$/),
    pid: process.pid,
    started: processStart(process.pid),
    host: os.hostname(),
    server: { address: 'http://127.0.0.1:7070', token: 'secret' },
  });
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(await lockOwner(store)).toEqual(lock.owner);
  const error: unknown = await takeLock(store).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(StoreInUse);
  expect(error).toBeInstanceOf(InputError);
  expect((error as StoreInUse).owner).toEqual(lock.owner);
  expect((error as Error).message).toBe(
    `${store}: the store is in use by process ${process.pid}, at http://127.0.0.1:7070; wait until it has ended, or use another store with --store`,
  );
  await lock.release();
  await lock.release();
  expect(await lockOwner(store)).toBeUndefined();
  await expectFree();
});

test('a second release does not take the lock of the next one away', async () => {
  const first = await takeLock(store);
  await first.release();
  const second = await takeLock(store);
  await first.release();
  expect(await lockOwner(store)).toEqual(second.owner);
  await second.release();
});

test('an owner that lives has it, however old the file is', async () => {
  const child = startChild(['lock', store]);
  expect(await child.lines(1)).toEqual(['locked']);
  fs.utimesSync(file, new Date(0), new Date(0));
  await expect(takeLock(store)).rejects.toThrow(`in use by process ${child.process.pid};`);
  child.process.stdin?.end();
  await child.ended;
  await expectFree();
});

test('an owner that was killed has it no longer, at once', async () => {
  const child = startChild(['lock', store]);
  await child.lines(1);
  child.process.kill('SIGKILL');
  await child.ended;
  expect(fs.existsSync(file)).toBe(true);
  expect(await lockOwner(store)).toBeUndefined();
  await expectFree();
});

test('an owner that was killed and waits for its parent has it no longer', async (context) => {
  if (process.platform === 'win32') return context.skip('there are no such processes on Windows');
  // The parent of the owner never asks how it ended.
  const zombie = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 30'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = Number(await new Promise<Buffer>((resolve) => zombie.stdout.once('data', resolve)));
  await expect.poll(() => processStart(pid)).toBeUndefined();
  expect(process.kill(pid, 0)).toBe(true);
  write({ pid, started: 'whatever' });
  await expectFree();
  zombie.kill();
});

test('a number that another process has by now is not the owner', async () => {
  write({ started: 'another time' });
  expect(await lockOwner(store)).toBeUndefined();
  await expectFree();
});

test('an owner whose start cannot be seen is taken for living while its number is in use', async () => {
  write({ started: '?' });
  await expect(takeLock(store)).rejects.toThrow(StoreInUse);
  write({ started: '?', pid: 4_194_303 });
  await expectFree();
});

test('an owner on another host is never known to have ended', async () => {
  write({ pid: 4_000_000, host: 'desk-7' });
  await expect(takeLock(store)).rejects.toThrow(
    `the store is in use by process 4000000 on desk-7; if that process has ended, delete ${file}`,
  );
});

test('a file that is no lock of ours is left alone', async () => {
  fs.writeFileSync(file, 'hands off');
  await expect(takeLock(store)).rejects.toThrow(
    'this is no lock file of hearsay; delete it if no hearsay is running',
  );
  expect(fs.readFileSync(file, 'utf8')).toBe('hands off');
});

test('a taker that was killed while it took over is taken over itself, and leaves nothing', async () => {
  write({ nonce: 'a1', started: 'ended' });
  const more = { pid: process.pid, started: 'ended too', host: os.hostname() };
  fs.writeFileSync(path.join(store, 'lock.a1.next'), JSON.stringify({ nonce: 'a2', ...more }));
  fs.writeFileSync(path.join(store, 'lock.a2.next'), JSON.stringify({ nonce: 'a3', ...more }));
  fs.writeFileSync(path.join(store, 'lock.a4.tmp'), JSON.stringify({ nonce: 'a4', ...more }));
  expect(await lockOwner(store)).toBeUndefined();
  await expectFree();
});

test('a taker that is just taking over has it', async () => {
  write({ nonce: 'a1', started: 'ended' });
  const taker = { nonce: 'a2', pid: process.pid, started: processStart(process.pid), host: os.hostname() };
  fs.writeFileSync(path.join(store, 'lock.a1.next'), JSON.stringify(taker));
  await expect(takeLock(store)).rejects.toThrow(StoreInUse);
});

test('20 processes race for it, some are killed with it: never two at once', {
  timeout: 180_000,
}, async () => {
  write({ started: 'ended' });
  const mark = path.join(temporaryFolder(), 'mark');
  const ended = await Promise.all(Array.from({ length: 20 }, () => runChild(['race', store, '5', mark])));
  for (const { lines, errors } of ended) expect({ lines, errors }).toEqual({ lines: [], errors: '' });
  expect(ended.filter((e) => e.signal === 'SIGKILL').length).toBeGreaterThan(0);
  expect(ended.filter((e) => e.code === 0).length).toBeGreaterThan(0);
  await expectFree();
});

test('a folder that is not there', async () => {
  await expect(takeLock(path.join(store, 'none'))).rejects.toThrow(InputError);
});
