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
  score(features: Int32Array, count: number, out: Int32Array): void;
}

/** No caller hands over more features than this at once. */
const MOST = 256;

/**
 * Looks features up in two rounds: all first slots are read before any is compared. The reads do not wait for each
 * other then, and a table larger than the cache costs a fraction.
 */
class Slots {
  readonly mask: number;
  /** Key and value, side by side. */
  readonly cells: Int32Array;
  readonly first = new Int32Array(MOST);

  constructor(keys: Uint32Array, value: (row: number) => number) {
    let size = 16;
    while (size < keys.length * 1.5) size *= 2;
    this.mask = size - 1;
    this.cells = new Int32Array(size * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]! | 0;
      let slot = key & this.mask;
      while (this.cells[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.cells[slot * 2] = key;
      this.cells[slot * 2 + 1] = value(i);
    }
  }

  /** Fills `first` and returns it. */
  readFirst(features: Int32Array, count: number): Int32Array {
    const { cells, mask, first } = this;
    for (let f = 0; f < count; f++) first[f] = cells[(features[f]! & mask) * 2]!;
    return first;
  }

  /** Slot of a key whose first slot holds another one, or -1. */
  findOn(key: number): number {
    let slot = ((key & this.mask) + 1) & this.mask;
    for (;;) {
      const found = this.cells[slot * 2]!;
      if (found === key) return slot;
      if (found === 0) return -1;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** A scorer over integers: an argmax needs no scale. Faster than `sparseLinear`, same order of classes. */
export class RowScorer implements Scorer {
  readonly classes: readonly string[];
  readonly #slots: Slots;
  readonly #classIds: Uint8Array;
  readonly #weights: Int8Array;

  constructor(rows: SparseRows) {
    this.classes = rows.classes;
    this.#classIds = rows.classIds;
    this.#weights = rows.weights;
    if (rows.weights.length >= 1 << 23) throw new Error('too many weights for 23-bit addresses');
    let at = 0;
    this.#slots = new Slots(rows.keys, (i) => {
      const place = (at << 8) | rows.lengths[i]!;
      at += rows.lengths[i]!;
      return place;
    });
  }

  score(features: Int32Array, count: number, out: Int32Array): void {
    const first = this.#slots.readFirst(features, count);
    const { cells, mask } = this.#slots;
    const classIds = this.#classIds;
    const weights = this.#weights;
    for (let f = 0; f < count; f++) {
      const found = first[f]!;
      if (found === 0) continue;
      const key = features[f]!;
      let slot = key & mask;
      if (found !== key) {
        slot = this.#slots.findOn(key);
        if (slot < 0) continue;
      }
      const place = cells[slot * 2 + 1]!;
      const start = place >> 8;
      const end = start + (place & 255);
      for (let k = start; k < end; k++) out[classIds[k]!]! += weights[k]!;
    }
  }
}

/**
 * The same for models of three classes: the two differences to the first class lie in one number beside the key, so
 * that a look-up touches one place. The first class scores 0, the others relative to it.
 */
export class TripleScorer implements Scorer {
  readonly classes: readonly string[];
  readonly #slots: Slots;

  constructor(rows: SparseRows) {
    if (rows.classes.length !== 3) throw new Error('three classes, no more and no fewer');
    this.classes = rows.classes;
    let at = 0;
    this.#slots = new Slots(rows.keys, (i) => {
      const w = [0, 0, 0];
      for (const end = at + rows.lengths[i]!; at < end; at++) w[rows.classIds[at]!] = rows.weights[at]!;
      // Two 16-bit numbers in one: 256 features of at most 254 each fit no 16 bits, 128 do.
      return ((w[1]! - w[0]!) << 16) + (w[2]! - w[0]!);
    });
  }

  score(features: Int32Array, count: number, out: Int32Array): void {
    if (count > 128) throw new Error('at most 128 features at once');
    const first = this.#slots.readFirst(features, count);
    const { cells, mask } = this.#slots;
    let sum = 0;
    for (let f = 0; f < count; f++) {
      const found = first[f]!;
      if (found === 0) continue;
      const key = features[f]!;
      let slot = key & mask;
      if (found !== key) {
        slot = this.#slots.findOn(key);
        if (slot < 0) continue;
      }
      sum = (sum + cells[slot * 2 + 1]!) | 0;
    }
    const low = (sum << 16) >> 16;
    out[1]! += (sum - low) >> 16;
    out[2]! += low;
  }
}
