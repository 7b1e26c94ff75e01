import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/db/index.ts';
import { type Server, startServer } from '../lib/postgres-server.ts';
import { start } from './hearsay.ts';

let scratch = '';
let server: Server;
beforeAll(async () => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-away-'));
  server = await startServer({ fast: false });
});
afterAll(() => {
  server.remove();
  fs.rmSync(scratch, { recursive: true, force: true });
});

const ARTICLES = 1_200;
const input = (): string => {
  const file = path.join(scratch, 'many.jsonl');
  const lines = Array.from({ length: ARTICLES }, (_, i) =>
    JSON.stringify({
      id: `a${i}`,
      text: `Ada Borel, the minister, said that ${i + 2} trucks crossed.`,
      language: 'en',
    }),
  );
  fs.writeFileSync(file, lines.join('\n'));
  return file;
};

/** Starts an add, and resolves when its first batch is acknowledged. */
async function adding(store: string, wait: string) {
  const child = start(['add', input(), '--store', store, '--json', '--wait', wait, '--workers', '1']);
  child.stdin.end();
  const said = { out: '', err: '' };
  const closed = once(child, 'close') as Promise<[number]>;
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
      resolve();
    });
  });
  return { said, closed };
}

const captures = (out: string): string[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).capture);

test('a PostgreSQL that crashes in the middle of add and comes back: add waits and goes on, nothing is lost or doubled', async () => {
  const store = `${server.address}?schema=back`;
  const { said, closed } = await adding(store, '60');
  server.stop('immediate');
  await sleep(1_500);
  server.start();
  const [code] = await closed;
  expect(said.err).toContain('PostgreSQL went away');
  expect(said.err).toContain('PostgreSQL is back');
  expect(code).toBe(0);
  expect(new Set(captures(said.out)).size).toBe(ARTICLES);
  const database = await openDatabase(store);
  const rows = await database.db.selectFrom('version').select('capture_id').execute();
  await database.close();
  expect(rows.map((r) => r.capture_id).sort()).toEqual(captures(said.out).sort());
}, 120_000);

test('one that stays away: one clear line, and what was acknowledged is there when it is back', async () => {
  const store = `${server.address}?schema=away`;
  const { said, closed } = await adding(store, '2');
  server.stop('immediate');
  const [code] = await closed;
  expect(code).toBe(2);
  expect(said.err).toContain('PostgreSQL has not answered for 2 s; what was acknowledged is kept');
  expect(said.err.trim().split('\n').at(-1)).toMatch(/^hearsay: /);
  server.start();
  const database = await openDatabase(store);
  const rows = await database.db.selectFrom('capture').select('id').execute();
  await database.close();
  const there = new Set(rows.map((r) => r.id));
  expect(captures(said.out).filter((id) => !there.has(id))).toEqual([]);
}, 120_000);
