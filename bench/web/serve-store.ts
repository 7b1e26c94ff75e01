import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Serving {
  /** Without a slash at its end. */
  readonly address: string;
  /** Memory resident now, in MB; 0 where the system does not say. */
  megabytes(): number;
  end(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** `hearsay serve` as built, on a free port. Throws where it does not open. */
export async function serveStore(store: string): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'bin/hearsay.js'), 'serve', '--port', '0', '--store', store],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    address = /https?:\/\/[^\s/]+/.exec(line)?.[0];
    if (address !== undefined) break;
  }
  if (address === undefined) throw new Error('hearsay serve did not open');
  return {
    address,
    megabytes() {
      try {
        const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
      } catch {
        return 0;
      }
    },
    async end() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
