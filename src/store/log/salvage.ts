import { gunzipSync, inflateRawSync } from 'node:zlib';
import { captureOf, decodeRecords } from './decode.ts';
import { sha256Hex } from './encode.ts';
import type { Stretch } from './segment.ts';

/** What every member that we write begins with, but for the last byte, which names the system. */
const MAGIC = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0]);
const HEADER = 10;
const TRAILER = 8;

export interface Salvaged {
  readonly head?: Stretch;
  readonly captures: readonly ({ readonly id: string; readonly offset: number } & Stretch)[];
  /** Bytes from the beginning on that are whole. */
  readonly whole: number;
  /** There are whole captures behind bytes that are none: no mere tail that was cut off. */
  readonly holes: boolean;
}

/** Whole captures in bytes of a segment that no index tells of. */
export async function salvage(bytes: Buffer): Promise<Salvaged> {
  const captures: Salvaged['captures'][number][] = [];
  let head: Stretch | undefined;
  let whole = 0;
  let holes = false;
  let begin = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = memberLength(bytes.subarray(at));
    if (length === undefined) {
      const next = bytes.indexOf(MAGIC, at + 1);
      if (next < 0) break;
      at = begin = next;
      continue;
    }
    at += length;
    const found = await recordsOf(bytes.subarray(begin, at));
    if (found === 'more') continue;
    const stretch = { length: at - begin, sha256: sha256Hex(bytes.subarray(begin, at)) };
    if (found === 'head' && begin === 0) head = stretch;
    else if (typeof found === 'object') captures.push({ id: found.id, offset: begin, ...stretch });
    if (found !== 'none') {
      if (begin === whole) whole = at;
      else holes = true;
    }
    begin = at;
  }
  return { ...(head && { head }), captures, whole, holes };
}

/** Bytes of the gzip member at the beginning, undefined where there is no whole one. */
function memberLength(bytes: Buffer): number | undefined {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  try {
    // The types do not know of `info`, which gives the engine back.
    const { engine } = inflateRawSync(bytes.subarray(HEADER), { info: true }) as unknown as {
      readonly engine: { readonly bytesWritten: number };
    };
    const length = HEADER + engine.bytesWritten + TRAILER;
    if (length > bytes.length) return undefined;
    gunzipSync(bytes.subarray(0, length));
    return length;
  } catch {
    return undefined;
  }
}

async function recordsOf(members: Buffer): Promise<{ readonly id: string } | 'head' | 'more' | 'none'> {
  try {
    const blocks = await decodeRecords(members);
    if (blocks[0]?.type === 'warcinfo') return 'head';
    if (blocks.at(-1)?.type !== 'metadata') return blocks.length < 3 ? 'more' : 'none';
    return { id: captureOf(blocks).id };
  } catch {
    return 'none';
  }
}
