import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';

/** What may be lost when weights leave as 8 bits. */
export interface FinishOptions {
  /** Drop weights of fewer quanta than this (1 when left out). */
  readonly least?: number;
  /** Drop rows whose largest weight has fewer quanta than this (1 when left out). */
  readonly leastRow?: number;
  /** Share of the weights that may be cut to the largest that 8 bits hold, so that a few huge ones do not make the quantum coarse. */
  readonly clip?: number;
}

/**
 * Averaged perceptron (Collins 2002) over hashed binary features. Rows are dense while it learns (one float a
 * class) and leave as 8-bit sparse rows.
 */
export class AveragedPerceptron {
  readonly classes: readonly string[];
  readonly #width: number;
  readonly #rows = new RowIndex();
  #weights = new Float32Array(1 << 16);
  #totals = new Float64Array(1 << 16);
  #stamps = new Int32Array(1 << 16);
  #step = 0;
  #found = new Int32Array(128);
  readonly #allowed: ReadonlySet<number> | undefined;

  /** `allowed`: features (as unsigned 32-bit numbers) worth a row (seen often enough); all when left out. */
  constructor(classes: readonly string[], allowed?: ReadonlySet<number>) {
    if (classes.length > 255) throw new Error('at most 255 classes');
    this.classes = classes;
    this.#width = classes.length;
    this.#allowed = allowed;
  }

  get size(): number {
    return this.#rows.size;
  }

  score(features: ArrayLike<number>, count: number, out: { [index: number]: number }): void {
    const width = this.#width;
    const weights = this.#weights;
    if (this.#found.length < count) this.#found = new Int32Array(count * 2);
    const found = this.#found;
    this.#rows.findAll(features, count, found);
    for (let f = 0; f < count; f++) {
      const row = found[f]!;
      if (row < 0) continue;
      const base = row * width;
      for (let c = 0; c < width; c++) out[c]! += weights[base + c]!;
    }
  }

  /** Call once an example (or once a structured update): it is the clock of the average. */
  tick(): void {
    this.#step++;
  }

  /** Adds `by` to the weight of each feature for one class. */
  add(features: ArrayLike<number>, count: number, classId: number, by: number): void {
    for (let f = 0; f < count; f++) {
      const at = this.#rowOf(features[f]!);
      if (at < 0) continue;
      const cell = at * this.#width + classId;
      this.#totals[cell]! += (this.#step - this.#stamps[cell]!) * this.#weights[cell]!;
      this.#stamps[cell] = this.#step;
      this.#weights[cell]! += by;
    }
  }

  #rowOf(feature: number): number {
    const known = this.#rows.find(feature);
    if (known >= 0) return known;
    if (this.#allowed && !this.#allowed.has(feature >>> 0)) return -1;
    const row = this.#rows.add(feature);
    const need = (row + 1) * this.#width;
    if (need > this.#weights.length) {
      const length = Math.max(need, this.#weights.length * 2);
      this.#weights = grow(this.#weights, new Float32Array(length));
      this.#totals = grow(this.#totals, new Float64Array(length));
      this.#stamps = grow(this.#stamps, new Int32Array(length));
    }
    return row;
  }

  /** Averaged weights as 8-bit sparse rows. Weights under half a quantum vanish, and rows without any with them. */
  finish({ least = 1, leastRow = 1, clip = 0 }: FinishOptions = {}): SparseRows {
    const width = this.#width;
    const cells = this.#rows.size * width;
    const mean = new Float32Array(cells);
    const sizes: number[] = [];
    let top = 0;
    for (let cell = 0; cell < cells; cell++) {
      const total = this.#totals[cell]! + (this.#step - this.#stamps[cell]!) * this.#weights[cell]!;
      mean[cell] = total / Math.max(1, this.#step);
      top = Math.max(top, Math.abs(mean[cell]!));
      if (clip > 0 && mean[cell] !== 0) sizes.push(Math.abs(mean[cell]!));
    }
    if (clip > 0 && sizes.length > 0) {
      const sorted = Float32Array.from(sizes).sort();
      top = sorted[Math.floor((sorted.length - 1) * (1 - clip))]!;
    }
    const scale = top / 127 || 1;
    const keys: number[] = [];
    const lengths: number[] = [];
    const classIds: number[] = [];
    const weights: number[] = [];
    // Sorted by key, so that the same weights always make the same bytes.
    for (const [key, row] of this.#rows.entries().sort((a, b) => a[0] - b[0])) {
      let length = 0;
      const quanta = Array.from({ length: width }, (_, c) =>
        Math.max(-127, Math.min(127, Math.round(mean[row * width + c]! / scale))),
      );
      if (!quanta.some((q) => Math.abs(q) >= leastRow)) continue;
      for (let c = 0; c < width; c++) {
        const q = quanta[c]!;
        if (Math.abs(q) < least) continue;
        classIds.push(c);
        weights.push(q);
        length++;
      }
      if (length === 0) continue;
      keys.push(key);
      lengths.push(length);
    }
    return {
      classes: this.classes,
      scale,
      keys: Uint32Array.from(keys),
      lengths: Uint8Array.from(lengths),
      classIds: Uint8Array.from(classIds),
      weights: Int8Array.from(weights),
    };
  }
}

/** Growing open-addressing table from 32-bit hashes to row numbers; several times faster than a Map. */
export class RowIndex {
  /** Key and row, side by side. */
  #cells = new Uint32Array(1 << 13);
  #mask = (1 << 12) - 1;
  size = 0;

  find(hash: number): number {
    const key = hash >>> 0;
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#cells[slot * 2]!;
      if (found === 0) return -1;
      if (found === key) return this.#cells[slot * 2 + 1]!;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Row of each feature or -1. The first slots are all read before any is compared: the reads overlap. */
  findAll(features: ArrayLike<number>, count: number, out: Int32Array): void {
    const cells = this.#cells;
    const mask = this.#mask;
    for (let f = 0; f < count; f++) out[f] = cells[(features[f]! & mask) * 2]!;
    for (let f = 0; f < count; f++) {
      const key = features[f]! | 0;
      const found = out[f]!;
      if (found === 0) out[f] = -1;
      else if (found === key) out[f] = cells[(key & mask) * 2 + 1]!;
      else out[f] = this.find(key);
    }
  }

  /** Gives a key that is not in the table the next number. */
  add(hash: number): number {
    if (this.size * 2 > this.#mask) this.#double();
    this.#put(hash >>> 0, this.size);
    return this.size++;
  }

  entries(): [key: number, row: number][] {
    const out: [number, number][] = [];
    for (let slot = 0; slot <= this.#mask; slot++)
      if (this.#cells[slot * 2] !== 0) out.push([this.#cells[slot * 2]!, this.#cells[slot * 2 + 1]!]);
    return out;
  }

  #put(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#cells[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#cells[slot * 2] = key;
    this.#cells[slot * 2 + 1] = row;
  }

  #double(): void {
    const entries = this.entries();
    this.#mask = this.#mask * 2 + 1;
    this.#cells = new Uint32Array((this.#mask + 1) * 2);
    for (const [key, row] of entries) this.#put(key, row);
  }
}

function grow<T extends Float32Array | Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** mulberry32: a seeded stream of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
