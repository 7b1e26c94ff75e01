/**
 * A linear model over hashed binary features: score(class) = sum of the weights of the features that hold.
 * Rows are sparse (most features speak for a few classes only) and weights are 8-bit with one scale.
 */
export interface SparseLinear {
  readonly classes: readonly string[];
  /** Adds the weights of features[0..count) to `out` (one entry a class). */
  score(features: ArrayLike<number>, count: number, out: Float64Array): void;
}

/** What the file holds: `keys[i]` has `lengths[i]` pairs of class and weight, in order. */
export interface SparseRows {
  readonly classes: readonly string[];
  readonly scale: number;
  readonly keys: Uint32Array;
  readonly lengths: Uint8Array;
  readonly classIds: Uint8Array;
  readonly weights: Int8Array;
}

export function sparseLinear(rows: SparseRows): SparseLinear {
  let size = 16;
  while (size < rows.keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Uint32Array(size);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  let at = 0;
  for (let i = 0; i < rows.keys.length; i++) {
    const key = rows.keys[i]!;
    let slot = key & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    starts[slot] = at;
    at += rows.lengths[i]!;
    ends[slot] = at;
  }
  const { classIds, weights, scale } = rows;
  return {
    classes: rows.classes,
    score(features, count, out) {
      for (let f = 0; f < count; f++) {
        const key = features[f]!;
        let slot = key & mask;
        let found = slots[slot]!;
        while (found !== 0 && found !== key) {
          slot = (slot + 1) & mask;
          found = slots[slot]!;
        }
        if (found === 0) continue;
        const end = ends[slot]!;
        for (let k = starts[slot]!; k < end; k++) out[classIds[k]!]! += weights[k]! * scale;
      }
    },
  };
}
