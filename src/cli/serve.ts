import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { InputError } from '../article/index.ts';
import type { Store } from '../store/store.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';

interface ServeFlags extends StoreFlags {
  readonly port: number;
  readonly host: string;
  readonly name: readonly string[];
  readonly samples?: boolean;
}

/** `hearsay serve`: the web application, on this machine alone. */
export function serveVerb(): Command {
  return new Command('serve')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('open the web application on this machine: read, compare, follow and judge in a browser')
    .option('--port <n>', 'listen on this port; 0 for any that is free', port, 4747)
    .option('--host <address>', 'listen on this address of this machine: 127.0.0.1 or ::1', '127.0.0.1')
    .option('--name <names...>', 'answer to these names too, beside 127.0.0.1 and localhost', [])
    .option(STORE_FLAG, STORE_HELP)
    .option('--samples', 'with the invented samples, in a store of their own that goes when it ends')
    .option('--debug', 'show stack traces')
    .action(serveStore);
}

function port(written: string): number {
  if (/^\d{1,5}$/.test(written) && Number(written) < 65_536) return Number(written);
  throw new InvalidArgumentError('Give a port: a whole number from 0 to 65535.');
}

async function serveStore(flags: ServeFlags): Promise<void> {
  const { assertLoopback } = await import('../serve/index.ts');
  assertLoopback(flags.host);
  if (!flags.samples) return withStore(flags, (store) => untilStopped(store, flags));
  if (flags.store !== undefined)
    throw new InputError('--samples', 'has a store of its own', 'leave out --store');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-samples-'));
  try {
    await withStore({ store: folder }, async (store) => {
      const { addSamples } = await import('./serve/samples.ts');
      await untilStopped(store, flags, await addSamples(store, warn));
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves until it is told to stop; a second interrupt ends the process at once. */
async function untilStopped(store: Store, { port, host, name }: ServeFlags, asOf?: string): Promise<void> {
  const { serve } = await import('../serve/index.ts');
  const stopped = new Promise<void>((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  const served = await serve(store, {
    port,
    host,
    names: name,
    warm: true,
    ...(asOf !== undefined && { asOf }),
    warn,
  });
  process.stdout.write(`Hearsay is open at ${served.address} (Ctrl+C ends it)\n`);
  await stopped;
  await served.close();
}
