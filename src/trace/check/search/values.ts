import { numberOf } from '../lexicon.ts';
import type { Corpus } from './corpus.ts';

/** "Two hundred twenty five thousand three hundred ten" has so many words at most. */
const LONGEST = 8;

/** Where the sources write numbers, by value: "12" and "twelve" are one. Memory goes with the numbers in them. */
export class Values {
  readonly #places = new Map<number, number[]>();

  constructor(corpus: Corpus) {
    const { ids, vocabulary } = corpus;
    const numerals = new Map<number, string>();
    for (let id = 0; id < corpus.known; id++) {
      const word = vocabulary.wordOf(id);
      if (numberOf([word]) !== undefined) numerals.set(id, word);
    }
    for (let at = 0; at < ids.length; at++) {
      const first = numerals.get(ids[at]!);
      if (first === undefined) continue;
      const words = [first];
      // "1.2 million" goes on; digits begin a number of their own ("12, 14 and 15").
      for (let end = at + 1; end < ids.length && words.length < LONGEST; end++) {
        const word = numerals.get(ids[end]!);
        if (word === undefined || /^\d/.test(word)) break;
        words.push(word);
      }
      const value = numberOf(words)!; // of words that each say one
      const known = this.#places.get(value);
      if (known) known.push(at);
      else this.#places.set(value, [at]);
      at += words.length - 1;
    }
  }

  /** Positions of the first words of numbers with a value, in order. */
  at(value: number): readonly number[] {
    return this.#places.get(value) ?? [];
  }
}
