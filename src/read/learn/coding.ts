import type { SparseRows } from './sparse-linear.ts';

export type RowShape = Pick<SparseRows, 'keys' | 'lengths' | 'classIds'>;

/** At most so many classes go as one byte of bits a row. */
const MASKED = 8;

/**
 * Keys and classes of sorted rows in few bytes: the distance from key to key in groups of seven bits, then a byte of
 * bits that says which classes have a weight (up to 8 classes), or their number and the class numbers.
 */
export function encodeRows(rows: SparseRows): Uint8Array {
  const out = new Uint8Array(rows.keys.length * 6 + rows.classIds.length);
  const masked = rows.classes.length <= MASKED;
  let at = 0;
  let pair = 0;
  let before = 0;
  for (let i = 0; i < rows.keys.length; i++) {
    const key = rows.keys[i]!;
    let gap = key - before;
    if (gap < 0) throw new Error('keys must be sorted');
    before = key;
    while (gap > 127) {
      out[at++] = (gap % 128) | 128;
      gap = Math.floor(gap / 128);
    }
    out[at++] = gap;
    const end = pair + rows.lengths[i]!;
    if (masked) {
      let bits = 0;
      for (; pair < end; pair++) bits |= 1 << rows.classIds[pair]!;
      out[at++] = bits;
    } else {
      out[at++] = rows.lengths[i]!;
      for (; pair < end; pair++) out[at++] = rows.classIds[pair]!;
    }
  }
  return out.slice(0, at);
}

/** Undoes `encodeRows`. Throws where the bytes hold other numbers of rows and weights than announced. */
export function decodeRows(bytes: Uint8Array, count: number, pairs: number, classes: number): RowShape {
  const keys = new Uint32Array(count);
  const lengths = new Uint8Array(count);
  const classIds = new Uint8Array(pairs);
  const masked = classes <= MASKED;
  let at = 0;
  let pair = 0;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let factor = 1;
    while (bytes[at]! > 127) {
      key += (bytes[at++]! & 127) * factor;
      factor *= 128;
    }
    key += bytes[at++]! * factor;
    keys[i] = key;
    const first = pair;
    const head = bytes[at++]!;
    if (masked) {
      for (let c = 0; c < MASKED; c++) if (head & (1 << c)) classIds[pair++] = c;
    } else for (let k = 0; k < head; k++) classIds[pair++] = bytes[at++]!;
    lengths[i] = pair - first;
  }
  if (at !== bytes.length || pair !== pairs) throw new Error('model: rows and weights do not match');
  return { keys, lengths, classIds };
}

/** Rows as the first files had them: keys in four bytes each, then the lengths, then the class numbers. */
export function plainRows(keyBytes: Uint8Array, lengths: Uint8Array, classIds: Uint8Array): RowShape {
  const view = new DataView(keyBytes.buffer, keyBytes.byteOffset, keyBytes.byteLength);
  const keys = new Uint32Array(lengths.length);
  for (let i = 0; i < keys.length; i++) keys[i] = view.getUint32(i * 4, true);
  return { keys, lengths, classIds };
}
