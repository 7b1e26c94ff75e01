import type { SparseRows } from '../learn/sparse-linear.ts';
import { HashIndex } from '../learn/table.ts';
import { feature1 } from './hash.ts';

/** A weight of this size marks a word that has, in training, one tag only. */
export const SOLE = 127;

/** What frequent words were tagged as: hashes of words, never the words. */
export class TagDictionary {
  readonly #index: HashIndex;
  readonly #class: Int32Array;
  readonly #sole: Int16Array;

  constructor(rows: SparseRows) {
    this.#index = new HashIndex(rows.keys);
    this.#class = new Int32Array(rows.keys.length);
    this.#sole = new Int16Array(rows.keys.length);
    let at = 0;
    for (let i = 0; i < rows.keys.length; i++) {
      const end = at + rows.lengths[i]!;
      let code = 7;
      this.#sole[i] = -1;
      for (; at < end; at++) {
        const tag = rows.classIds[at]!;
        if (rows.weights[at] === SOLE) this.#sole[i] = tag;
        code = feature1(code, tag + 1);
      }
      this.#class[i] = code;
    }
  }

  /** Number of a word (give `WordCodes.exact` or `.lower`), or -1. */
  find(hash: number): number {
    return this.#index.find(hash);
  }

  /** The one tag that the word has, or -1. */
  sole(entry: number): number {
    return entry < 0 ? -1 : this.#sole[entry]!;
  }

  /** A code for the set of tags that the word had; 0 for words not listed. */
  ambiguity(entry: number): number {
    return entry < 0 ? 0 : this.#class[entry]!;
  }
}
