/** Open-addressing map from 32-bit hashes to rows, counting in how many groups (articles) each was seen. */
export class FeatureIndex {
  #size = 1 << 20;
  #keys = new Int32Array(this.#size);
  #counts = new Uint16Array(this.#size);
  #last = new Int32Array(this.#size).fill(-1);
  #used = 0;
  #rows: Int32Array | undefined;

  see(hash: number, group: number): void {
    const key = hash | 0;
    let slot = key & (this.#size - 1);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#size - 1);
    if (this.#keys[slot] === 0) {
      if (this.#used * 2 > this.#size) {
        this.#grow();
        this.see(hash, group);
        return;
      }
      this.#keys[slot] = key;
      this.#used++;
    }
    if (this.#last[slot] === group) return;
    this.#last[slot] = group;
    if (this.#counts[slot]! < 65535) this.#counts[slot]!++;
  }

  #grow(): void {
    const { keys, counts, last } = { keys: this.#keys, counts: this.#counts, last: this.#last };
    this.#size *= 2;
    this.#keys = new Int32Array(this.#size);
    this.#counts = new Uint16Array(this.#size);
    this.#last = new Int32Array(this.#size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === 0) continue;
      let slot = key & (this.#size - 1);
      while (this.#keys[slot] !== 0) slot = (slot + 1) & (this.#size - 1);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[i]!;
      this.#last[slot] = last[i]!;
    }
  }

  /** Gives a row to each feature seen in at least `least` groups; returns their hashes in the order of rows. */
  freeze(least: number): Int32Array {
    const kept: number[] = [];
    for (let i = 0; i < this.#size; i++)
      if (this.#keys[i] !== 0 && this.#counts[i]! >= least) kept.push(this.#keys[i]!);
    const keys = Int32Array.from(kept).sort();
    this.#rows = new Int32Array(this.#size).fill(-1);
    for (let r = 0; r < keys.length; r++) this.#rows[this.#slot(keys[r]!)] = r;
    return keys;
  }

  #slot(key: number): number {
    let slot = key & (this.#size - 1);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#size - 1);
    return slot;
  }

  /** Row of a feature, or -1 where it was seen too seldom. */
  row(hash: number): number {
    return this.#rows![this.#slot(hash | 0)]!;
  }
}
