import http from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type FetchedPage, fetchPage } from '../article/fetch/index.ts';
import { InputError } from '../article/input-error.ts';
import { createReader, type Reader } from '../read/index.ts';
import type { Store } from '../store/index.ts';
import { createReaders } from '../store/keep/readers.ts';
import { loadModels } from '../store/models.ts';
import { createApp } from './app.tsx';
import { createDrafts } from './drafts.ts';
import type { Serving } from './serving.ts';

export interface ServeOptions {
  /** 0 = any that is free. */
  readonly port: number;
  /** An address of the loopback. */
  readonly host?: string;
  /** Names of this server beside 127.0.0.1, localhost and [::1]. */
  readonly names?: readonly string[];
  /** Threads that read; 0 reads in this one. */
  readonly threads?: number;
  readonly bodyTimeoutMs?: number;
  fetchPage?(address: string): Promise<FetchedPage>;
  /** The day on which articles are looked at; else today. */
  readonly asOf?: string;
  /** Have the reader ready before it is asked for. */
  readonly warm?: boolean;
  /** One line on a fault. */
  warn(message: string): void;
}

/** A server that runs. */
export interface Served {
  readonly port: number;
  /** Of the desk. */
  readonly address: string;
  /** Takes no more, ends what is under way, and leaves the store open. */
  close(): Promise<void>;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** How long answers under way are waited for when it ends, in milliseconds. */
const GRACE = 2_000;

/** Throws `InputError` for an address that other machines can reach. */
export function assertLoopback(host: string): void {
  if (LOOPBACK.has(host)) return;
  throw new InputError(
    '--host',
    `${host} can be reached from other machines, and there are no access tokens yet`,
    'leave it at 127.0.0.1',
  );
}

/** Serves a store on this machine alone. Throws `InputError` where the address is another's or the port is taken. */
export async function serve(store: Store, options: ServeOptions): Promise<Served> {
  const { host = '127.0.0.1', names = [], threads = 1, bodyTimeoutMs = 60_000, warn } = options;
  assertLoopback(host);
  const server = http.createServer({ requestTimeout: bodyTimeoutMs + 5_000, headersTimeout: 5_000 });
  await listening(server, options.port, host);
  // It listens on a TCP port, so its address is an object.
  const { port } = server.address() as { port: number };
  let readers: ReturnType<typeof createReaders> | undefined;
  let reader: Reader | undefined;
  const serving: Serving = {
    store,
    drafts: createDrafts(),
    // Threads start with the first article: a desk that is only looked at needs none.
    read: (job) => {
      readers ??= createReaders(threads);
      return readers.run(job);
    },
    reader: () => {
      reader ??= createReader(loadModels());
      return reader;
    },
    fetchPage: options.fetchPage ?? fetchPage,
    threads,
    inTurn: turns(),
    asOf: () => options.asOf ?? new Date().toISOString().slice(0, 10),
    warn,
  };
  const app = createApp(serving, { port, names, bodyTimeoutMs });
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  if (options.warm) setImmediate(() => serving.reader());
  return {
    port,
    address: `http://${host === '::1' ? '[::1]' : host}:${port}/`,
    async close() {
      await closed(server);
      await readers?.close();
    },
  };
}

function listening(server: http.Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new InputError('--port', `${port} is taken`, 'end what has it, or choose another with --port'),
        );
      else if (error.code === 'EACCES')
        reject(new InputError('--port', `${port} may not be used`, 'choose one above 1023 with --port'));
      else reject(error);
    });
    server.listen(port, host, () => resolve());
  });
}

function closed(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Runs what it is given one after another; a failure holds up nobody. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = before.then(work, work);
    before = mine.catch(() => {});
    return mine;
  };
}
