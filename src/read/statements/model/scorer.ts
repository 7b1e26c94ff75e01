import type { SparseRows } from '../../learn/sparse-linear.ts';

/** No token has more features than this. */
const MOST = 256;

/**
 * Sums the weights of a token's features, one sum a class, in units of the rows' scale. Most features of a token
 * have no weight: a bit map small enough for the cache tells so before the table is touched, and the rest is read in
 * rounds, so that the reads do not wait for each other.
 */
export class GatedScorer {
  readonly size: number;
  readonly #gate: Int32Array;
  readonly #gateMask: number;
  /** Key and row, side by side. */
  readonly #cells: Int32Array;
  readonly #mask: number;
  readonly #weights: Int8Array;
  readonly #keys = new Int32Array(MOST);
  readonly #first = new Int32Array(MOST);

  constructor(rows: SparseRows) {
    const n = rows.keys.length;
    this.size = rows.classes.length;
    let bits = 1 << 10;
    while (bits < n * 8) bits *= 2;
    this.#gate = new Int32Array(bits >> 5);
    this.#gateMask = bits - 1;
    let slots = 16;
    while (slots < n * 1.5) slots *= 2;
    this.#cells = new Int32Array(slots * 2);
    this.#mask = slots - 1;
    this.#weights = new Int8Array(n * this.size);
    let at = 0;
    for (let row = 0; row < n; row++) {
      const key = rows.keys[row]! | 0;
      const bit = (key >>> 9) & this.#gateMask;
      this.#gate[bit >> 5]! |= 1 << (bit & 31);
      let slot = key & this.#mask;
      while (this.#cells[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#cells[slot * 2] = key;
      this.#cells[slot * 2 + 1] = row;
      for (let k = rows.lengths[row]!; k > 0; k--, at++)
        this.#weights[row * this.size + rows.classIds[at]!] = rows.weights[at]!;
    }
  }

  /** Adds the weights of features[0..count) to `out`. */
  score(features: Int32Array, count: number, out: Int32Array): void {
    const gate = this.#gate;
    const gateMask = this.#gateMask;
    const keys = this.#keys;
    const first = this.#first;
    const cells = this.#cells;
    const mask = this.#mask;
    const weights = this.#weights;
    const size = this.size;
    let n = 0;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      const bit = (key >>> 9) & gateMask;
      keys[n] = key;
      n += (gate[bit >> 5]! >>> (bit & 31)) & 1;
    }
    for (let f = 0; f < n; f++) first[f] = cells[(keys[f]! & mask) * 2]!;
    for (let f = 0; f < n; f++) {
      const key = keys[f]!;
      let slot = key & mask;
      let found = first[f]!;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = cells[slot * 2]!;
      }
      if (found === 0) continue;
      const row = cells[slot * 2 + 1]! * size;
      for (let k = 0; k < size; k++) out[k]! += weights[row + k]!;
    }
  }
}
