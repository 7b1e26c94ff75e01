import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';

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
    for (let f = 0; f < count; f++) {
      const row = this.#rows.find(features[f]!);
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

  /**
   * Averaged weights as 8-bit sparse rows. Weights under half a quantum vanish, and rows without any with them.
   * `least`: drop weights of fewer quanta than this; `clip`: share of the cells whose size may be cut to the
   * largest that 8 bits hold, so that a few huge weights do not make the quantum coarse.
   */
  finish({ least = 1, clip = 0 }: { least?: number; clip?: number } = {}): SparseRows {
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
      for (let c = 0; c < width; c++) {
        const q = Math.max(-127, Math.min(127, Math.round(mean[row * width + c]! / scale)));
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
  #keys = new Uint32Array(1 << 12);
  #row = new Int32Array(1 << 12);
  size = 0;

  find(hash: number): number {
    const key = hash >>> 0;
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    for (;;) {
      const found = this.#keys[slot]!;
      if (found === key) return found === 0 ? -1 : this.#row[slot]!;
      if (found === 0) return -1;
      slot = (slot + 1) & mask;
    }
  }

  /** Gives a key that is not in the table the next number. */
  add(hash: number): number {
    if (this.size * 2 >= this.#keys.length) this.#double();
    this.#put(hash >>> 0, this.size);
    return this.size++;
  }

  entries(): [key: number, row: number][] {
    const out: [number, number][] = [];
    this.#keys.forEach((key, slot) => {
      if (key !== 0) out.push([key, this.#row[slot]!]);
    });
    return out;
  }

  #put(key: number, row: number): void {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#row[slot] = row;
  }

  #double(): void {
    const entries = this.entries();
    this.#keys = new Uint32Array(this.#keys.length * 2);
    this.#row = new Int32Array(this.#keys.length);
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
