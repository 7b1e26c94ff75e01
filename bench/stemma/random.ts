/** xorshift32 seeded by a multiplicative hash: whole numbers of 32 bits, the same on every machine. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
    for (let i = 0; i < 16; i++) this.unit();
  }

  /** In [0, 1). */
  unit(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  chance(p: number): boolean {
    return this.unit() < p;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** The first key whose share of 100 the draw falls into. */
  share<K extends string>(shares: Readonly<Record<K, number>>): K {
    let left = this.unit() * 100;
    const keys = Object.keys(shares) as K[]; // the keys of a record of K are K
    for (const key of keys) {
      left -= shares[key];
      if (left < 0) return key;
    }
    return keys.at(-1)!;
  }
}
