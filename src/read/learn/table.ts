import type { SparseRows } from './sparse-linear.ts';

/** Open-addressing index from 32-bit hashes (never 0) to 0, 1, 2 ... in the order of the keys given. */
export class HashIndex {
  readonly #mask: number;
  /** Pairs of key and number, side by side: one cache line a look-up. */
  readonly #slots: Int32Array;

  constructor(keys: ArrayLike<number>) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]! | 0;
      let slot = key & this.#mask;
      while (this.#slots[slot * 2] !== 0 && this.#slots[slot * 2] !== key) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = key;
      this.#slots[slot * 2 + 1] = i;
    }
  }

  /** Number of the key, or -1. */
  find(hash: number): number {
    const key = hash | 0;
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#slots[slot * 2]!;
      if (found === key) return this.#slots[slot * 2 + 1]!;
      if (found === 0) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Adds the weights of `features[0..count)` to one entry of `out` a class, in units of the model's own scale. */
export interface Scorer {
  readonly classes: readonly string[];
  score(features: Int32Array, count: number, out: { [index: number]: number }): void;
}

/** A scorer over integers: an argmax needs no scale. Faster than `sparseLinear`, same order of classes. */
export class RowScorer implements Scorer {
  readonly classes: readonly string[];
  readonly #mask: number;
  /** Key and start << 8 | length, side by side. */
  readonly #slots: Int32Array;
  readonly #classIds: Uint8Array;
  readonly #weights: Int8Array;

  constructor(rows: SparseRows) {
    this.classes = rows.classes;
    this.#classIds = rows.classIds;
    this.#weights = rows.weights;
    let size = 16;
    while (size < rows.keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    let at = 0;
    for (let i = 0; i < rows.keys.length; i++) {
      const key = rows.keys[i]! | 0;
      let slot = key & this.#mask;
      while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      const length = rows.lengths[i]!;
      this.#slots[slot * 2] = key;
      this.#slots[slot * 2 + 1] = (at << 8) | length;
      at += length;
    }
    if (at >= 1 << 23) throw new Error('too many weights for 23-bit addresses');
  }

  score(features: Int32Array, count: number, out: Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const classIds = this.#classIds;
    const weights = this.#weights;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      let slot = key & mask;
      let found = slots[slot * 2]!;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[slot * 2]!;
      }
      if (found === 0) continue;
      const place = slots[slot * 2 + 1]!;
      const start = place >> 8;
      const end = start + (place & 255);
      for (let k = start; k < end; k++) out[classIds[k]!]! += weights[k]!;
    }
  }
}
