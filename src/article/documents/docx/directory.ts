/** A file of a ZIP, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its local header. */
  readonly offset: number;
}

const MOST_ENTRIES = 10_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** ZIP64 (APPNOTE 4.3.14, 4.3.15, 4.5.3): numbers that do not fit stand elsewhere, in eight bytes. */
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const EXTRA64 = 1;
const TOO_LARGE = 0xffffffff;

/** What a ZIP's central directory lists; undefined where it has none that can be read (cut short, damaged). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const { count, first } = directoryAt(view, end) ?? {};
  if (count === undefined || first === undefined || count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = first;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = at + 46 + nameLength;
    if (extra + extraLength > end) return undefined;
    const sizes = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
    const [unpacked, packed, offset] = sizes.includes(TOO_LARGE)
      ? sizes64(view, sizes, extra, extra + extraLength)
      : sizes;
    if (unpacked === undefined || packed === undefined || offset === undefined) return undefined;
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, extra)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      unpacked,
      offset,
    });
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The last one: a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** How many entries the directory has, and where it begins. */
function directoryAt(view: DataView, end: number): { count: number; first: number } | undefined {
  const count = view.getUint16(end + 10, true);
  const first = view.getUint32(end + 16, true);
  if (count !== 0xffff && first !== TOO_LARGE) return { count, first };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) return undefined;
  const at = large(view, end - 12);
  if (at + 56 > end || view.getUint32(at, true) !== END64) return undefined;
  return { count: large(view, at + 32), first: large(view, at + 48) };
}

/** The sizes of an entry, those that do not fit taken in turn from its extra field; none where they are missing. */
function sizes64(view: DataView, sizes: readonly number[], from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA64) continue;
    let next = at + 4;
    const last = next + view.getUint16(at + 2, true);
    return sizes.flatMap((size) => {
      if (size !== TOO_LARGE) return [size];
      next += 8;
      return next <= Math.min(last, to) ? [large(view, next - 8)] : [];
    });
  }
  return [];
}

/** Beyond 2^53 it is no size of a file that we hold; that it is then inexact does not matter. */
const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
