import { Keys } from './keys.ts';
import { Values } from './values.ts';
import { Vocabulary, type WordList, wordsOf } from './words.ts';

/** The words of all sources one after another, and for each word where it stands. Memory is linear in their length. */
export class Corpus {
  readonly vocabulary = new Vocabulary();
  readonly ids: Int32Array;
  readonly lists: readonly WordList[];
  /** Position of each source's first word; one more at the end. */
  readonly firsts: readonly number[];
  /** So many words of the vocabulary stand in the sources; later ones are the draft's alone. */
  readonly known: number;
  #keys: Keys | undefined;
  #values: Values | undefined;
  readonly #offsets: Int32Array;
  readonly #positions: Int32Array;

  constructor(readonly texts: readonly string[]) {
    this.lists = texts.map((text) => wordsOf(text, this.vocabulary));
    const firsts = [0];
    for (const list of this.lists) firsts.push(firsts.at(-1)! + list.ids.length);
    this.firsts = firsts;
    this.known = this.vocabulary.size;
    const total = firsts.at(-1)!;
    this.ids = new Int32Array(total);
    this.lists.forEach((list, i) => {
      this.ids.set(list.ids, firsts[i]!);
    });
    // Positions by word, counted first and then filled in.
    const offsets = new Int32Array(this.vocabulary.size + 1);
    for (const id of this.ids) offsets[id + 1]!++;
    for (let i = 1; i < offsets.length; i++) offsets[i]! += offsets[i - 1]!;
    const next = offsets.slice();
    this.#positions = new Int32Array(total);
    this.ids.forEach((id, at) => {
      this.#positions[next[id]!++] = at;
    });
    this.#offsets = offsets;
  }

  /** Made when they are first asked for: a draft without figures needs neither. */
  get keys(): Keys {
    this.#keys ??= new Keys(this.vocabulary, this.known);
    return this.#keys;
  }

  get values(): Values {
    this.#values ??= new Values(this);
    return this.#values;
  }

  /** Where a word stands, in order; words that only the draft has stand nowhere. */
  positionsOf(id: number): Int32Array {
    if (id + 1 >= this.#offsets.length) return this.#positions.subarray(0, 0);
    return this.#positions.subarray(this.#offsets[id]!, this.#offsets[id + 1]!);
  }

  countOf(id: number): number {
    return id + 1 < this.#offsets.length ? this.#offsets[id + 1]! - this.#offsets[id]! : 0;
  }

  /** How telling a word is: its inverse frequency, in bits. */
  weightOf(id: number): number {
    return Math.log2(1 + (this.ids.length + 1) / (1 + this.countOf(id)));
  }

  /** The source in which a position lies. */
  sourceOf(position: number): number {
    let low = 0;
    let high = this.lists.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firsts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Characters [start, end) of the words at positions [from, to), all in one source. */
  charsOf(source: number, from: number, to: number): readonly [start: number, end: number] {
    const { starts, ends } = this.lists[source]!;
    const first = this.firsts[source]!;
    if (to <= from) {
      const at = from - first < starts.length ? starts[from - first]! : (ends.at(-1) ?? 0);
      return [at, at];
    }
    return [starts[from - first]!, ends[to - 1 - first]!];
  }

  /** Index among all words of the first word of a source that starts at or after a character. */
  positionAt(source: number, char: number): number {
    const { starts } = this.lists[source]!;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < char) low = middle + 1;
      else high = middle;
    }
    return this.firsts[source]! + low;
  }
}
