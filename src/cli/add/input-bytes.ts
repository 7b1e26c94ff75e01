import fs from 'node:fs';
import path from 'node:path';

export interface InputBytes {
  /** Of all files together; undefined where it is not known (standard input, addresses). */
  readonly bytes: number | undefined;
  /** There may be more than a handful of articles. */
  readonly many: boolean;
}

const FEW = 3;

/** How much there is to take in, for the progress bar and for how many threads are started. Reads no file. */
export function inputBytes(inputs: readonly string[], linesOnInput: boolean): InputBytes {
  let bytes: number | undefined = 0;
  let files = 0;
  let many = linesOnInput;
  for (const input of inputs) {
    const stat = fs.statSync(input, { throwIfNoEntry: false });
    if (!stat) {
      bytes = undefined;
      files++;
    } else if (stat.isDirectory()) {
      many = true;
      if (bytes !== undefined) bytes += bytesIn(input);
    } else {
      files++;
      if (/\.(?:jsonl|ndjson)$/i.test(input)) many = true;
      if (bytes !== undefined) bytes += stat.size;
    }
  }
  return { bytes, many: many || files > FEW };
}

function bytesIn(folder: string): number {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .reduce((sum, entry) => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return sum + bytesIn(file);
        return sum + (entry.isFile() ? (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) : 0);
      }, 0);
  } catch {
    // It is told when the folder's turn comes.
    return 0;
  }
}
