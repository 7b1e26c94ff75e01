/** Draws of one kind never change those of another: each kind has a stream of its own. */
export const STREAMS = {
  vocabulary: 1,
  people: 2,
  places: 3,
  outlets: 4,
  clusters: 5,
  articles: 6,
  facts: 7,
  twins: 8,
  series: 9,
  edits: 10,
  told: 11,
  text: 12,
} as const;

/**
 * xoshiro128** (Blackman & Vigna), seeded through the finaliser of MurmurHash3. Whole numbers of 32 bits only, so
 * that every machine draws the same. Distinct (seed, stream, index) give distinct states.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number, stream: number, index = 0) {
    this.#a = scramble(seed ^ 0x9e3779b9);
    this.#b = scramble(stream + 0x243f6a88);
    this.#c = scramble(index + 0x7f4a7c15);
    this.#d = scramble(this.#a ^ this.#b ^ this.#c) || 1;
    for (let i = 0; i < 6; i++) this.next();
  }

  /** A whole number in [0, 2^32). */
  next(): number {
    const b = this.#b;
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    this.#c ^= this.#a;
    this.#d ^= b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.next() / 4294967296;
  }

  /** A whole number in [0, n). */
  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  chance(p: number): boolean {
    return this.unit() < p;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!; // the callers' lists are never empty
  }
}

/** The finaliser of MurmurHash3: a bijection of 32-bit numbers. */
export function scramble(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A choice that depends on a sentence's own number and on the slot alone, so that a change of one slot moves no other. */
export function chosen<T>(list: readonly T[], own: number, slot: number): T {
  return list[scramble(own + Math.imul(slot + 1, 0x9e3779b9)) % list.length]!;
}

/** Numbers 0 … n-1 in proportion to their weights, a constant time a draw (Walker's alias method). */
export class Weighted {
  readonly #keep: Float64Array;
  readonly #other: Int32Array;

  constructor(weights: readonly number[] | Float64Array) {
    const n = weights.length;
    let sum = 0;
    for (const w of weights) sum += w;
    this.#keep = new Float64Array(n).fill(1);
    this.#other = new Int32Array(n);
    const scaled = Float64Array.from(weights, (w) => (w * n) / sum);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < n; i++) (scaled[i]! < 1 ? small : large).push(i);
    while (small.length > 0 && large.length > 0) {
      const s = small.pop()!;
      const l = large.at(-1)!;
      this.#keep[s] = scaled[s]!;
      this.#other[s] = l;
      scaled[l] = scaled[l]! - (1 - scaled[s]!);
      if (scaled[l]! < 1) small.push(large.pop()!);
    }
  }

  draw(random: Random): number {
    const i = random.below(this.#keep.length);
    return random.unit() < this.#keep[i]! ? i : this.#other[i]!;
  }
}
