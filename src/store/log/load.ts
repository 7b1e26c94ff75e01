import { open, readdir, readFile, rename, stat, truncate, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { LogProblem } from '../capture.ts';
import { makeFolders, readRange, syncFolder, writeAll, writeDurably } from './durable.ts';
import { forgetIn } from './forget.ts';
import { type IndexLines, readIndexLines } from './index-lines.ts';
import { salvage } from './salvage.ts';
import {
  headLine,
  indexFile,
  indexNumber,
  type Place,
  placeLine,
  type Segment,
  segmentName,
  shown,
} from './segment.ts';

/** A log as it lies in its folder, in order. */
export interface Loaded {
  readonly segments: readonly Segment[];
  readonly places: readonly Place[];
  /** Something was cut off or mended: go on in a new segment. */
  readonly mended: boolean;
  /** What could not be mended, as the folder may not be written or is full: try again before anything is written. */
  readonly unmended: boolean;
  /** Lines of an index that do not hold. */
  readonly problems: readonly LogProblem[];
  /** Number that a new segment may have. */
  readonly next: number;
}

/**
 * Reads the indexes of a folder of captures and mends what a process that ended in the middle left: the torn last
 * line of an index, bytes behind the last record that an index names (whole captures among them are kept and
 * indexed: they were written, only nobody was told), files of a removal that was not ended. Nothing that was
 * acknowledged is cut: that has its line.
 */
export async function loadLog(folder: string): Promise<Loaded> {
  await makeFolders(folder);
  const names = await readdir(folder);
  const mending = new Mending(folder);
  for (const name of names.filter((n) => n.endsWith('.tmp'))) await mending.remove(name);

  const segments: Segment[] = [];
  const places: Place[] = [];
  const problems: LogProblem[] = [];
  const indexed = names.map(indexNumber).filter((n) => n !== undefined);
  const files = names.flatMap((file) => ({ file, ...segmentName(file) }));
  const numbers = [...new Set([...indexed, ...files.flatMap((f) => f.number ?? [])])].sort((a, b) => a - b);
  for (const number of numbers) {
    const own = files
      .filter((f) => f.number === number)
      .sort((a, b) => (a.generation ?? 0) - (b.generation ?? 0))
      .map((f) => f.file);
    const isLast = number === numbers.at(-1);
    const nextN = (places.at(-1)?.n ?? 0) + 1;
    const found = await loadSegment(mending, { number, own, isLast, nextN });
    if (!found) continue;
    segments.push(found.segment);
    for (const place of found.places) places.push(place);
    problems.push(...found.problems);
  }
  await mending.end();
  const { mended, failed: unmended } = mending;
  return { segments, places, mended, unmended, problems, next: (numbers.at(-1) ?? 0) + 1 };
}

interface Found {
  readonly segment: Segment;
  readonly places: readonly Place[];
  readonly problems: readonly LogProblem[];
}

interface Wanted {
  readonly number: number;
  /** Files of this number, the oldest generation first. */
  readonly own: readonly string[];
  readonly isLast: boolean;
  readonly nextN: number;
}

async function loadSegment(mending: Mending, wanted: Wanted): Promise<Found | undefined> {
  const { number, own, isLast, nextN } = wanted;
  const index = indexFile(number);
  const bytes = await readFile(mending.path(index)).catch(absent);
  const lines = bytes && readIndexLines(bytes, number);
  const head = lines && (lines.head ?? headUnread(lines.places, own));
  if (!head) return withoutIndex(mending, wanted);

  const problems = lines.broken.map(
    (line): LogProblem => ({
      where: shown(index),
      what: `line ${line} cannot be read`,
      todo: 'bring the file back from a backup',
    }),
  );
  const end = Math.max(head.length, ...lines.places.map((p) => p.offset + p.length));
  const size = await sizeOf(mending.path(head.file));
  let segment: Segment = { number, file: head.file, head, end, indexEnd: lines.whole };
  if (bytes.length > lines.whole) await mending.cut(index, lines.whole);
  if (size !== undefined && size >= end)
    for (const file of own) if (file !== head.file) await mending.remove(file);

  // Nothing is written into a segment whose end is damaged.
  if (isLast && (size === undefined || size < end || lines.broken.length > 0)) mending.mended = true;
  if (!isLast || size === undefined || size <= end) return { segment, places: lines.places, problems };
  const tail = await bytesFrom(mending.path(head.file), end, size - end);
  const found = await salvage(tail);
  const more = found.captures.map((c, i): Place => {
    const n = Math.max(nextN, (lines.places.at(-1)?.n ?? 0) + 1) + i;
    return { n, id: c.id, segment: number, offset: end + c.offset, length: c.length, sha256: c.sha256 };
  });
  const all = [...lines.places, ...more];
  if (found.holes) {
    // Whole captures behind bytes that never got to the disk: they are moved together.
    const moved = lines.broken.length > 0 ? undefined : await mending.rewrite(segment, all);
    return moved ? { ...moved, problems } : { segment: reaching(segment, more), places: all, problems };
  }
  const added = Buffer.from(more.map(placeLine).join(''), 'utf8');
  if (found.whole < tail.length && lines.broken.length === 0) await mending.cut(head.file, end + found.whole);
  if (added.length > 0) await mending.extend(index, lines.whole, added);
  segment = { ...reaching(segment, more), indexEnd: lines.whole + added.length };
  return { segment, places: all, problems };
}

function reaching(segment: Segment, places: readonly Place[]): Segment {
  const last = places.at(-1);
  return last ? { ...segment, end: last.offset + last.length } : segment;
}

/** A segment that has no index: it was being made (then there is nothing in it), or its index is gone. */
async function withoutIndex(mending: Mending, { number, own, nextN }: Wanted): Promise<Found | undefined> {
  const file = own.at(-1);
  if (file === undefined) return undefined;
  const size = (await sizeOf(mending.path(file))) ?? 0;
  const found = await salvage(await bytesFrom(mending.path(file), 0, size));
  if (found.captures.length === 0) {
    // Of a size that a beginning has: more than that may be all that is left of something.
    if (size < 4096) await mending.remove(file);
    return undefined;
  }
  const head = found.head ?? { length: 0, sha256: EMPTY };
  const places = found.captures.map((c, i): Place => ({ n: nextN + i, segment: number, ...c }));
  const bytes = Buffer.from(headLine(file, head) + places.map(placeLine).join(''), 'utf8');
  await mending.replace(indexFile(number), bytes);
  const last = places.at(-1);
  const end = last ? last.offset + last.length : head.length;
  return { segment: { number, file, head, end, indexEnd: bytes.length }, places, problems: [] };
}

/** Of an index whose first line does not hold while others do. */
function headUnread(places: readonly Place[], own: readonly string[]): IndexLines['head'] {
  const file = own.at(-1);
  return places[0] && file !== undefined ? { file, length: places[0].offset, sha256: EMPTY } : undefined;
}

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Changes to the folder. One that is not to be had (not writable, full) is noted, and the log can still be read. */
class Mending {
  mended = false;
  failed = false;
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  path(file: string): string {
    return path.join(this.#folder, file);
  }

  remove(file: string): Promise<void> {
    return this.#try(() => unlink(this.path(file)));
  }

  cut(file: string, size: number): Promise<void> {
    return this.#try(async () => {
      await truncate(this.path(file), size);
      const handle = await open(this.path(file), 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  extend(file: string, position: number, bytes: Uint8Array): Promise<void> {
    return this.#try(async () => {
      const handle = await open(this.path(file), 'r+');
      try {
        await writeAll(handle, bytes, position);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  replace(file: string, bytes: Uint8Array): Promise<void> {
    return this.#try(async () => {
      await writeDurably(this.path(`${file}.tmp`), bytes);
      await rename(this.path(`${file}.tmp`), this.path(file));
    });
  }

  /** A segment with nothing but these captures; undefined where that failed. */
  async rewrite(segment: Segment, places: readonly Place[]): Promise<Omit<Found, 'problems'> | undefined> {
    let moved: Omit<Found, 'problems'> | undefined;
    await this.#try(async () => {
      const rewritten = await forgetIn(this.#folder, segment, places);
      moved = rewritten;
      await rewritten.clear();
    });
    return moved;
  }

  async end(): Promise<void> {
    if (this.mended) await this.#try(() => syncFolder(this.#folder));
  }

  async #try(change: () => Promise<void>): Promise<void> {
    try {
      await change();
      this.mended = true;
    } catch (error) {
      if (!/^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EFBIG)$/.test((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
      this.failed = true;
    }
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(absent))?.size;
}

async function bytesFrom(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    return await readRange(handle, offset, length);
  } finally {
    await handle.close();
  }
}
