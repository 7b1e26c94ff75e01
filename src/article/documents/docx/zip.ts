import zlib from 'node:zlib';
import { Refusal } from '../document.ts';
import type { ZipEntry } from './directory.ts';

export interface UnpackLimits {
  /** Of all parts together, in bytes. */
  readonly total: number;
  /** Unpacked over packed, looked at once `free` bytes are passed. */
  readonly ratio: number;
  readonly free: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Unpacks entries, first by the sizes that they state, then holding each to what it stated: a bomb is refused with no
 * more than the limit unpacked. Throws `Refusal`.
 */
export function unpack(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: UnpackLimits,
): ReadonlyMap<string, Buffer> {
  const packed = entries.reduce((sum, e) => sum + e.packed, 0);
  const unpacked = entries.reduce((sum, e) => sum + e.unpacked, 0);
  if (unpacked > limits.total || (unpacked > limits.free && unpacked > packed * limits.ratio))
    throw bomb(unpacked, packed);
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (parts.has(entry.name)) throw broken(`two parts named ${entry.name}`);
    parts.set(entry.name, unpackOne(bytes, entry));
  }
  return parts;
}

function unpackOne(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { offset, packed, unpacked, name } = entry;
  if (entry.isEncrypted)
    throw new Refusal('a Word document (DOCX) with a password', 'save a copy without one and give that');
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken(`no part ${name}`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw broken(`${name} is cut short`);
  const data = bytes.subarray(from, from + packed);
  if (entry.method === 0 && packed === unpacked) return Buffer.from(data);
  if (entry.method !== 8) throw broken(`${name} is packed in an unknown way`);
  let out: Buffer;
  try {
    // One byte more than stated, so that an entry that lies about its size is seen, not cut.
    out = zlib.inflateRawSync(data, { maxOutputLength: unpacked + 1 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw broken(`${name} is larger than it states`);
    throw broken(`${name} cannot be unpacked`);
  }
  if (out.length !== unpacked) throw broken(`${name} is smaller than it states`);
  return out;
}

const megabytes = (n: number): string => `${(n / 1024 / 1024).toFixed(n < 10 * 1024 * 1024 ? 1 : 0)} MB`;

const bomb = (unpacked: number, packed: number): Refusal =>
  new Refusal(
    `a Word document (DOCX) that would unpack from ${megabytes(packed)} to ${megabytes(unpacked)}`,
    'it is not unpacked; if it is a real document, save its text as a new one and give that',
  );

export const broken = (why: string): Refusal =>
  new Refusal(
    `a Word document (DOCX) that is damaged (${why})`,
    'open it in a word processor, save it again and give that',
  );

/** A ZIP of parts as they are, not packed. */
export function zipStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([uint32(LOCAL), common, label, data]);
    const record = Buffer.alloc(14);
    record.writeUInt32LE(offset, 10);
    central.push(uint32(CENTRAL), Buffer.from([20, 0]), common, record, label);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, uint32(END), end]);
}

function uint32(n: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(n);
  return out;
}

const crc32 = (data: Buffer): number => zlib.crc32(data);
