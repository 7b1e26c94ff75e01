import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-serve-verb-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

function start(args: readonly string[]) {
  const command = ['--import', 'tsx', path.join(root, 'src/cli/main.ts'), 'serve', ...args];
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, TMPDIR: folder } });
  running.push(child);
  let out = '';
  let err = '';
  let open: (address: string) => void;
  const opened = new Promise<string>((resolve) => {
    open = resolve;
  });
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    out += words;
    const address = /http:\S+/.exec(out)?.[0];
    if (address) open(address);
  });
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    err += words;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ out, err, code })));
  // One that ends before it opens fails its test by what it said.
  const address = Promise.race([opened, ended.then(({ err }) => Promise.reject(new Error(err)))]);
  address.catch(() => {});
  return { child, address, ended };
}

test('serves a store, and gives it back when it is interrupted', async () => {
  const where = path.join(folder, 'store');
  for (let time = 0; time < 2; time++) {
    const { child, address, ended } = start(['--port', '0', '--store', where]);
    expect((await fetch(new URL('desk.json', await address))).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  }
});

test('with the samples it has a store of its own, which goes with it', async () => {
  const before = fs.readdirSync(folder);
  const { child, address, ended } = start(['--port', '0', '--samples']);
  const desk = (await (await fetch(new URL('desk.json', await address))).json()) as { total: number };
  expect(desk.total).toBe(8);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, err: '' });
  const left = fs.readdirSync(folder).filter((name) => !before.includes(name) && name.startsWith('hearsay-'));
  expect(left).toEqual([]);
});

test('a port that is taken is told in one line', async () => {
  const other = http.createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  // It listens on a TCP port, so its address is an object.
  const { port } = other.address() as AddressInfo;
  const { ended } = start(['--port', String(port), '--store', path.join(folder, 'taken')]);
  expect(await ended).toEqual({
    out: '',
    err: `hearsay: --port: ${port} is taken; end what has it, or choose another with --port\n`,
    code: 2,
  });
  await new Promise((resolve) => other.close(resolve));
});

test.each([
  [['--host', '0.0.0.0'], /^hearsay: --host: 0\.0\.0\.0 can be reached from other machines.*\n$/],
  [['--host', '192.168.1.5'], /^hearsay: --host: .*\n$/],
  [['--port', '70000'], /^hearsay: .*Give a port.*\n$/],
  [['--samples', '--store', 'x'], /^hearsay: --samples: has a store of its own; leave out --store\n$/],
] as const)('%j is refused in one line', async (args, line) => {
  const store = args[0] === '--samples' ? [] : ['--store', path.join(folder, 'refused')];
  const { out, err, code } = await start(['--port', '0', ...args, ...store]).ended;
  expect(out).toBe('');
  expect(err).toMatch(line);
  expect(code).toBe(2);
});
