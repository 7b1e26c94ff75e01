import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';
import type { Fitted } from './fit.ts';

/** The first layer in 8 bits, sorted by key: the same weights always make the same bytes. */
export function quantise({ index, hidden, first }: Fitted): SparseRows {
  let top = 0;
  for (const w of first) top = Math.max(top, Math.abs(w));
  const scale = top / 127 || 1;
  const keys: number[] = [];
  const lengths: number[] = [];
  const classIds: number[] = [];
  const weights: number[] = [];
  for (const [key, row] of [...index].sort((a, b) => a[0] - b[0])) {
    let length = 0;
    for (let j = 0; j < hidden; j++) {
      const q = Math.round(first[row * hidden + j]! / scale);
      if (q === 0) continue;
      classIds.push(j);
      weights.push(q);
      length++;
    }
    if (length === 0) continue;
    keys.push(key);
    lengths.push(length);
  }
  return {
    classes: Array.from({ length: hidden }, (_, j) => `unit${j}`),
    scale,
    keys: Uint32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    classIds: Uint8Array.from(classIds),
    weights: Int8Array.from(weights),
  };
}
