import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';

/**
 * Averaged perceptron (Collins 2002) over hashed binary features. Rows are dense while it learns (one float a
 * class) and leave as 8-bit sparse rows.
 */
export class AveragedPerceptron {
  readonly classes: readonly string[];
  readonly #width: number;
  readonly #index = new Map<number, number>();
  #weights = new Float32Array(1 << 16);
  #totals = new Float64Array(1 << 16);
  #stamps = new Int32Array(1 << 16);
  #step = 0;
  readonly #allowed: ReadonlySet<number> | undefined;

  /** `allowed`: features worth a row (seen often enough); all when left out. */
  constructor(classes: readonly string[], allowed?: ReadonlySet<number>) {
    if (classes.length > 255) throw new Error('at most 255 classes');
    this.classes = classes;
    this.#width = classes.length;
    this.#allowed = allowed;
  }

  get size(): number {
    return this.#index.size;
  }

  score(features: ArrayLike<number>, count: number, out: Float64Array): void {
    const width = this.#width;
    for (let f = 0; f < count; f++) {
      const row = this.#index.get(features[f]!);
      if (row === undefined) continue;
      const base = row * width;
      for (let c = 0; c < width; c++) out[c]! += this.#weights[base + c]!;
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
    const known = this.#index.get(feature);
    if (known !== undefined) return known;
    if (this.#allowed && !this.#allowed.has(feature)) return -1;
    const row = this.#index.size;
    this.#index.set(feature, row);
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
  finish(): SparseRows {
    const width = this.#width;
    const cells = this.#index.size * width;
    const mean = new Float32Array(cells);
    let top = 0;
    for (let cell = 0; cell < cells; cell++) {
      const total = this.#totals[cell]! + (this.#step - this.#stamps[cell]!) * this.#weights[cell]!;
      mean[cell] = total / Math.max(1, this.#step);
      top = Math.max(top, Math.abs(mean[cell]!));
    }
    const scale = top / 127 || 1;
    const keys: number[] = [];
    const lengths: number[] = [];
    const classIds: number[] = [];
    const weights: number[] = [];
    // Sorted by key, so that the same weights always make the same bytes.
    for (const [key, row] of [...this.#index].sort((a, b) => a[0] - b[0])) {
      let length = 0;
      for (let c = 0; c < width; c++) {
        const q = Math.round(mean[row * width + c]! / scale);
        if (q === 0) continue;
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
