import { once } from 'node:events';
import fs from 'node:fs';
import { InputError } from '../../article/index.ts';
import { lineLimit } from '../../article/input/json-line.ts';
import { linesOf } from '../../article/input/lines.ts';
import { linePool } from './pool.ts';
import { createProgress } from './progress.ts';
import type { LineOptions, LineResult } from './read-line.ts';

export interface FilterOptions extends LineOptions {
  /** Threads beside this one; 0 reads in this one. */
  readonly workers: number;
}

/**
 * Articles as lines of JSON in, readings as lines of JSON out, in the same order; memory does not grow with their
 * number. Returns how many lines failed.
 */
export async function filterLines(input: string, options: FilterOptions): Promise<number> {
  const pool = linePool(options.workers, options);
  const progress = createProgress(process.stderr);
  let done = 0;
  let failures = 0;
  let foreign = 0;
  let open = 0;
  let wake = (): void => {};
  let written: Promise<void> = Promise.resolve();

  const write = async ({ json, failed, foreign: isForeign }: LineResult): Promise<void> => {
    done++;
    if (failed) failures++;
    if (isForeign) foreign++;
    progress.show(done, failures);
    if (!process.stdout.write(`${json}\n`)) await once(process.stdout, 'drain');
  };
  try {
    for await (const line of linesOf(source(input), lineLimit(options.maxChars))) {
      while (open >= pool.room) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      open++;
      const result = pool.run(line);
      // Each waits for the one before, so that a slow line holds back those behind it and no other.
      written = written.then(async () => {
        await write(await result);
        open--;
        wake();
      });
    }
    await written;
  } catch (error) {
    await written;
    throw readError(input, error);
  } finally {
    progress.end();
    await pool.close();
  }
  if (foreign > 0)
    process.stderr.write(`hearsay: ${foreign} of ${done} are not in English, which alone is read in full\n`);
  if (failures > 0) process.stderr.write(`hearsay: ${failures} of ${done} failed; their lines say why\n`);
  return failures;
}

function source(input: string): AsyncIterable<Uint8Array> {
  return input === '-' ? process.stdin : fs.createReadStream(input);
}

function readError(input: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  const what =
    code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : `could not be read (${code})`;
  return new InputError(input, what, 'give a file of JSON lines, or - for standard input');
}
