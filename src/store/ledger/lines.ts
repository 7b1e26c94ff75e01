import { createReadStream } from 'node:fs';

export interface Line {
  readonly words: string;
  /** Counted from 1. */
  readonly number: number;
  /** Bytes of the file up to the end of this line. */
  readonly end: number;
}

/**
 * The lines of a file that ended, with where: the last one without a line end is left out, as are zero bytes at the
 * end (what a power failure leaves of bytes that were never synced). No file: no lines.
 */
export async function* readLines(file: string): AsyncIterable<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  let end = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
      let from = 0;
      for (let to = rest.indexOf(10); to >= 0; to = rest.indexOf(10, from)) {
        const words = rest.toString('utf8', from, to);
        end += to + 1 - from;
        from = to + 1;
        yield { words, number: ++number, end };
      }
      rest = rest.subarray(from);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
