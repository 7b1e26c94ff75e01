import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeAll, writeDurably } from './durable.ts';
import { encodeHead, sha256Hex } from './encode.ts';
import { headLine, indexFile, type Place, placeLine, type Segment, segmentFile } from './segment.ts';

/** The end of the log, to which records are added. */
export interface Writer {
  readonly segment: Segment;
  readonly records: FileHandle;
  readonly index: FileHandle;
}

export async function openWriter(folder: string, segment: Segment): Promise<Writer> {
  const records = await open(path.join(folder, segment.file), 'r+');
  try {
    return { segment, records, index: await open(path.join(folder, indexFile(segment.number)), 'r+') };
  } catch (error) {
    await records.close();
    throw error;
  }
}

export async function closeWriter(writer: Writer): Promise<void> {
  await Promise.all([writer.records.close(), writer.index.close()]);
}

/**
 * A new segment with its index, both durable. The index is there last: a segment without one holds nothing yet, and
 * is cleared away here when making it fails, else by the next open.
 */
export async function beginSegment(folder: string, number: number): Promise<Segment> {
  const file = segmentFile(number, 1);
  const bytes = await encodeHead(file, new Date().toISOString());
  const head = { length: bytes.length, sha256: sha256Hex(bytes) };
  try {
    await writeDurably(path.join(folder, file), bytes);
    const indexEnd = await replaceIndex(folder, number, headLine(file, head));
    await syncFolder(folder);
    return { number, file, head, end: head.length, indexEnd };
  } catch (error) {
    await unlink(path.join(folder, indexFile(number))).catch(() => {});
    await unlink(path.join(folder, file)).catch(() => {});
    throw error;
  }
}

/** Puts an index in the place of the old one, wholly or not at all; gives its size. The folder is still to be synced. */
export async function replaceIndex(folder: string, number: number, lines: string): Promise<number> {
  const bytes = Buffer.from(lines, 'utf8');
  const place = path.join(folder, indexFile(number));
  try {
    await writeDurably(`${place}.tmp`, bytes);
    await rename(`${place}.tmp`, place);
  } catch (error) {
    await unlink(`${place}.tmp`).catch(() => {});
    throw error;
  }
  return bytes.length;
}

export interface Encoded {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Records first, then their index lines, each synced: a line never tells of bytes that are not there. */
export async function writeRecords(
  writer: Writer,
  captures: readonly Encoded[],
  firstN: number,
): Promise<{ readonly places: readonly Place[]; readonly segment: Segment }> {
  const { segment } = writer;
  let offset = segment.end;
  const places = captures.map(({ id, bytes }, i): Place => {
    const place = { n: firstN + i, id, segment: segment.number, offset };
    offset += bytes.length;
    return { ...place, length: bytes.length, sha256: sha256Hex(bytes) };
  });
  let at = segment.end;
  for (const { bytes } of captures) {
    await writeAll(writer.records, bytes, at);
    at += bytes.length;
  }
  await writer.records.datasync();
  const lines = Buffer.from(places.map(placeLine).join(''), 'utf8');
  await writeAll(writer.index, lines, segment.indexEnd);
  await writer.index.datasync();
  return { places, segment: { ...segment, end: at, indexEnd: segment.indexEnd + lines.length } };
}

/** Takes away what a failed write left behind the known end, durably. */
export async function cutBack(writer: Writer): Promise<void> {
  await writer.index.truncate(writer.segment.indexEnd);
  await writer.index.sync();
  await writer.records.truncate(writer.segment.end);
  await writer.records.sync();
}
