import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { preparedFile } from '../../src/store/db/embedded/prepared.ts';
import { type Database, type OpenOptions, openDatabase } from '../../src/store/db/index.ts';
import { startServer } from './postgres-server.ts';

/**
 * Address of a server for tests: `HEARSAY_TEST_POSTGRES`, else one of our own, started once for all test files of a
 * run and removed when the run has ended.
 */
export async function testServer(): Promise<string> {
  if (process.env.HEARSAY_TEST_POSTGRES) return process.env.HEARSAY_TEST_POSTGRES;
  // The process that runs the test files is the same one for all of them.
  const run = process.env.VITEST_POOL_ID === undefined ? process.pid : process.ppid;
  const place = path.join(os.tmpdir(), `hs-pg-run-${run}`);
  const ready = path.join(place, 'address');
  try {
    fs.mkdirSync(place);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return otherStarted(place, ready);
  }
  try {
    const { address } = await startServer({ owner: run, place });
    fs.writeFileSync(`${ready}.new`, address);
    fs.renameSync(`${ready}.new`, ready);
    return address;
  } catch (error) {
    fs.writeFileSync(path.join(place, 'failed'), error instanceof Error ? error.message : String(error));
    throw error;
  }
}

async function otherStarted(place: string, ready: string): Promise<string> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (fs.existsSync(ready)) return fs.readFileSync(ready, 'utf8');
    const failed = path.join(place, 'failed');
    if (fs.existsSync(failed)) throw new Error(fs.readFileSync(failed, 'utf8'));
    await sleep(50);
  }
  throw new Error(`no server came up in ${place}`);
}

/** Makes an empty database on the server of the tests; `drop` removes it, whoever is connected. */
export async function testDatabase(): Promise<{ readonly address: string; drop(): Promise<void> }> {
  const server = await testServer();
  const name = `hearsay_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await administer(server, `create database ${name} encoding 'UTF8' template template0`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    address: address.href,
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Opens the database of a suite that runs in both homes. */
export interface OpenHome {
  /**
   * Opens the home of that name; the first time, it is new and empty. What is still open when all tests of the suite
   * have run is closed.
   */
  (name?: string, options?: OpenOptions): Promise<Database>;
  readonly kind: Database['kind'];
  /** Folder or address of the home of that name, as `openDatabase` takes it. */
  home(name?: string): Promise<string>;
}

/** One suite of tests, run with an embedded database and with a PostgreSQL. */
export function describeBothHomes(name: string, suite: (open: OpenHome) => void): void {
  for (const kind of ['embedded', 'postgres'] as const)
    describe(`${name} (${kind})`, () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-home-'));
      const opened: Database[] = [];
      let server: ReturnType<typeof testDatabase> | undefined;
      const home = async (of = 'one'): Promise<string> => {
        if (kind === 'embedded') return path.join(folder, of);
        server ??= testDatabase();
        return `${(await server).address}?schema=${of}`;
      };
      const open = async (of?: string, options?: OpenOptions): Promise<Database> => {
        const database = await openDatabase(await home(of), options);
        opened.push(database);
        return database;
      };
      if (kind === 'embedded') beforeAll(ensurePrepared, 120_000);
      afterAll(async () => {
        await Promise.all(opened.map((d) => d.close().catch(() => {})));
        await (await server)?.drop();
        fs.rmSync(folder, { recursive: true, force: true });
      });
      suite(Object.assign(open, { kind, home }));
    });
}

/** After a change to the schema that was not built yet, opening a new folder would take seconds each time. */
function ensurePrepared(): void {
  if (preparedFile()) return;
  const root = path.resolve(import.meta.dirname, '../..');
  const prepare = path.join(root, 'src/store/db/embedded/prepare.ts');
  execFileSync(process.execPath, ['--import', 'tsx', prepare, path.join(root, '.hearsay')], { cwd: root });
}
