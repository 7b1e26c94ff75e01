import type { Scorer } from '../learn/table.ts';
import type { TagDictionary } from './dictionary.ts';
import { feature1, feature2, feature3 } from './hash.ts';
import { CAPITAL, PAD, type WordCodes } from './words.ts';

export const TAG_FEATURES = 40;

/**
 * Part-of-speech tagger: greedy, left to right, over hashed features; frequent words with one tag are looked up
 * (after Collins 2002 and Honnibal 2013). Linear in the number of words.
 */
export class Tagger {
  readonly #model: Scorer;
  readonly #dictionary: TagDictionary;
  readonly #features = new Int32Array(TAG_FEATURES);
  readonly #scores: Int32Array;
  #ambiguity = new Int32Array(256);
  #sole = new Int16Array(256);

  constructor(model: Scorer, dictionary: TagDictionary) {
    this.#model = model;
    this.#dictionary = dictionary;
    this.#scores = new Int32Array(model.classes.length);
  }

  /** Writes the class number of each word's tag to tags[PAD + i]. */
  tag(words: WordCodes, tags: Int16Array): void {
    const n = words.length;
    if (this.#ambiguity.length < n + 2 * PAD) {
      this.#ambiguity = new Int32Array(2 * (n + 2 * PAD));
      this.#sole = new Int16Array(2 * (n + 2 * PAD));
    }
    lookUp(words, this.#dictionary, this.#ambiguity, this.#sole);
    for (let i = 0; i < PAD; i++) tags[i] = -1;
    const scores = this.#scores;
    for (let at = PAD; at < PAD + n; at++) {
      const sole = this.#sole[at]!;
      if (sole >= 0) {
        tags[at] = sole;
        continue;
      }
      const count = tagFeatures(words, this.#ambiguity, at, tags, this.#features);
      scores.fill(0);
      this.#model.score(this.#features, count, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
      tags[at] = best;
    }
  }
}

/** Fills in what the dictionary says of each word; a capital that opens a sentence is looked up in lower case too. */
export function lookUp(
  words: WordCodes,
  dictionary: TagDictionary,
  ambiguity: Int32Array,
  sole: Int16Array,
): void {
  const n = words.length;
  for (let i = 0; i < PAD; i++) {
    ambiguity[i] = 1;
    ambiguity[PAD + n + i] = 2;
  }
  for (let at = PAD; at < PAD + n; at++) {
    let entry = dictionary.find(words.exact[at]!);
    sole[at] = dictionary.sole(entry);
    if (entry < 0 && words.shape[at]! & CAPITAL) entry = dictionary.find(words.lower[at]!);
    ambiguity[at] = dictionary.ambiguity(entry);
  }
}

/** The features of the word at `at` (already shifted by PAD), given the tags before it. Returns how many. */
export function tagFeatures(
  words: WordCodes,
  ambiguity: Int32Array,
  at: number,
  tags: Int16Array,
  out: Int32Array,
): number {
  const { lower, exact, suffix1, suffix2, suffix3, suffix4, prefix3, shape } = words;
  const w = lower[at]!;
  const form = shape[at]!;
  const t1 = tags[at - 1]! + 2;
  const t2 = tags[at - 2]! + 2;
  const last = lower[at - 1]!;
  const next = lower[at + 1]!;
  const nextClass = ambiguity[at + 1]!;
  const known = ambiguity[at]!;
  let n = 0;
  out[n++] = feature1(1, 1);
  out[n++] = feature1(2, w);
  out[n++] = feature1(3, exact[at]!);
  out[n++] = feature1(4, suffix1[at]!);
  out[n++] = feature1(5, suffix2[at]!);
  out[n++] = feature1(6, suffix3[at]!);
  out[n++] = feature1(7, suffix4[at]!);
  out[n++] = feature1(8, prefix3[at]!);
  out[n++] = feature1(9, form);
  out[n++] = feature1(10, t1);
  out[n++] = feature2(11, t1, t2);
  out[n++] = feature2(12, t1, w);
  out[n++] = feature1(13, last);
  out[n++] = feature1(14, lower[at - 2]!);
  out[n++] = feature1(15, next);
  out[n++] = feature1(16, lower[at + 2]!);
  out[n++] = feature1(17, suffix3[at + 1]!);
  out[n++] = feature1(18, suffix3[at - 1]!);
  out[n++] = feature1(19, nextClass);
  out[n++] = feature2(20, nextClass, w);
  out[n++] = feature2(21, ambiguity[at + 2]!, nextClass);
  out[n++] = feature2(22, known, t1);
  out[n++] = feature3(23, known, t1, nextClass);
  out[n++] = feature2(24, last, w);
  out[n++] = feature2(25, w, next);
  out[n++] = feature3(26, known, t1, t2);
  out[n++] = feature2(27, form, t1);
  out[n++] = feature2(28, suffix3[at]!, form & 0x62f);
  out[n++] = feature2(29, suffix2[at]!, t1);
  out[n++] = feature2(30, known, nextClass);
  out[n++] = feature2(31, shape[at + 1]! & 0x7207, form & 0x7207);
  out[n++] = feature2(32, shape[at - 1]! & 0x7207, form & 0x7207);
  out[n++] = feature2(33, suffix3[at]!, nextClass);
  out[n++] = feature3(34, known, lower[at - 1]!, nextClass);
  return n;
}
