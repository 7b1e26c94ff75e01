import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LogProblem } from '../capture.ts';
import { decodeCapture } from './decode.ts';
import { readRange } from './durable.ts';
import { sha256Hex } from './encode.ts';
import { indexFile, type Place, type Segment, shown } from './segment.ts';

const BACKUP = 'bring the file back from a backup; the others are whole';

/** Files that no index tells of, and segments without their index. */
export async function checkFolder(
  folder: string,
  segments: readonly Segment[],
): Promise<readonly LogProblem[]> {
  const expected = new Set(segments.flatMap((s) => [s.file, indexFile(s.number)]));
  const names = await readdir(folder);
  const strange = names.filter((name) => !expected.has(name));
  return strange.sort().map((name) => ({
    where: shown(name),
    what: 'no index tells of this file',
    todo: 'look what it is, and move it out of the folder',
  }));
}

/**
 * Holds every byte of a segment against its index: the record it begins with, then the captures one behind the
 * other, their hashes, their records as WARC, their digests. One capture is in memory at a time.
 */
export async function checkSegment(
  folder: string,
  segment: Segment,
  places: readonly Place[],
): Promise<readonly LogProblem[]> {
  const where = shown(segment.file);
  const problems: LogProblem[] = [];
  const say = (what: string, todo = BACKUP) => problems.push({ where, what, todo });
  const file = await open(path.join(folder, segment.file), 'r').catch((error: NodeJS.ErrnoException) => {
    say(error.code === 'ENOENT' ? `the file is gone, and ${places.length} captures with it` : error.message);
  });
  if (!file) return problems;
  try {
    const { size } = await file.stat();
    const head = await readRange(file, 0, segment.head.length);
    if (sha256Hex(head) !== segment.head.sha256) say('the bytes at its beginning have changed');
    let end = segment.head.length;
    for (const place of places) {
      if (place.offset > end) say(`no capture accounts for bytes ${end} to ${place.offset}`);
      if (place.offset < end) say(`capture ${place.id} overlaps the one before it`);
      end = Math.max(end, place.offset + place.length);
      const why = await damage(await readRange(file, place.offset, place.length), place);
      if (why) say(`capture ${place.id} is lost: ${why}`);
    }
    if (size > end)
      say(
        `no capture accounts for bytes ${end} to ${size}`,
        'they are no whole capture; bring the file back from a backup',
      );
  } finally {
    await file.close();
  }
  return problems;
}

async function damage(bytes: Buffer, place: Place): Promise<string | undefined> {
  if (bytes.length < place.length) return 'the file is too short';
  if (sha256Hex(bytes) !== place.sha256) return 'its bytes have changed';
  try {
    const { id } = await decodeCapture(bytes);
    return id === place.id ? undefined : `it is capture ${id}`;
  } catch (error) {
    return (error as Error).message;
  }
}
