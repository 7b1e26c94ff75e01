import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface AddRun {
  /** Articles that were acknowledged. */
  readonly articles: number;
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** A second, over the whole run. */
  readonly rate: number;
  /** Rate of the last fifth over that of the first fifth, by the times of the acknowledgements. */
  readonly evenness: number;
  /** Most memory resident at a time, in MB, of the command with all its threads. */
  readonly megabytes: number;
}

const root = path.resolve(import.meta.dirname, '../..');

/** One `hearsay add` of a file as built, watched from outside. Throws when it fails. */
export async function runAdd(input: string, store: string): Promise<AddRun> {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(root, 'bin/hearsay.js'), 'add', input, '--store', store, '--json'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2_000);
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, mostResident(child.pid!));
  }, 500);
  const times: number[] = [];
  const lines = (async () => {
    for await (const _ of createInterface({ input: child.stdout })) times.push(performance.now() - from);
  })();
  const [code] = (await once(child, 'close')) as [number | null];
  await lines;
  clearInterval(watch);
  if (code !== 0) throw new Error(`hearsay add ended with ${code}: ${errors.trim()}`);
  const seconds = (performance.now() - from) / 1000;
  const fifth = Math.floor(times.length / 5);
  const first = times[fifth - 1]! - times[0]!;
  const last = times.at(-1)! - times[times.length - fifth]!;
  return { articles: times.length, seconds, rate: times.length / seconds, evenness: first / last, megabytes };
}

/** VmHWM, which Linux keeps for us; 0 elsewhere. */
function mostResident(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
