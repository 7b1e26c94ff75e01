import { open, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { readRange, syncFolder, writeAll } from './durable.ts';
import { encodeHead, sha256Hex } from './encode.ts';
import { headLine, type Place, placeLine, type Segment, segmentFile, segmentName } from './segment.ts';
import { replaceIndex } from './writer.ts';

export interface Rewritten {
  readonly segment: Segment;
  readonly places: readonly Place[];
  /** Deletes the old file. */
  clear(): Promise<void>;
}

/**
 * Writes a segment anew with nothing but these captures, under the name of its next generation. The index that names
 * the new file replaces the old one at one stroke: before, the old file counts, after, the new one. The one that
 * does not count is deleted at the end, or by the next open.
 */
export async function forgetIn(folder: string, segment: Segment, kept: readonly Place[]): Promise<Rewritten> {
  const { number } = segment;
  const file = segmentFile(number, (await newestGeneration(folder, number)) + 1);
  const head = await encodeHead(file, new Date().toISOString());
  const stretch = { length: head.length, sha256: sha256Hex(head) };
  const places: Place[] = [];
  let end = head.length;
  let indexEnd: number;
  try {
    const from = await open(path.join(folder, segment.file), 'r');
    const to = await open(path.join(folder, file), 'wx', 0o600);
    try {
      await writeAll(to, head, 0);
      for (const place of kept) {
        // What is damaged stays so, at its length, and is still named by a check.
        const bytes = Buffer.alloc(place.length);
        (await readRange(from, place.offset, place.length)).copy(bytes);
        await writeAll(to, bytes, end);
        places.push({ ...place, offset: end });
        end += place.length;
      }
      await to.sync();
    } finally {
      await Promise.all([from.close(), to.close()]);
    }
    await syncFolder(folder);
    indexEnd = await replaceIndex(folder, number, headLine(file, stretch) + places.map(placeLine).join(''));
  } catch (error) {
    await unlink(path.join(folder, file)).catch(() => {});
    throw error;
  }
  return {
    segment: { number, file, head: stretch, end, indexEnd },
    places,
    async clear() {
      await syncFolder(folder);
      await unlink(path.join(folder, segment.file));
      await syncFolder(folder);
    },
  };
}

async function newestGeneration(folder: string, number: number): Promise<number> {
  const names = (await readdir(folder)).map(segmentName);
  return Math.max(1, ...names.map((name) => (name?.number === number ? name.generation : 0)));
}
