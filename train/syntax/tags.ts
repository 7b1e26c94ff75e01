import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';
import { SOLE, TagDictionary } from '../../src/read/syntax/dictionary.ts';
import { lookUp, TAG_FEATURES, tagFeatures } from '../../src/read/syntax/tagger.ts';
import { PAD, WordCodes } from '../../src/read/syntax/words.ts';
import { AveragedPerceptron, seeded, shuffle } from '../lib/averaged-perceptron.ts';
import { ArticleCounter } from './counter.ts';
import type { TaughtSentence } from './data.ts';

/** Articles that must have a feature or word before it may get weights. */
export const MIN_ARTICLES = 5;

export interface TagModels {
  readonly words: SparseRows;
  readonly tags: SparseRows;
}

/** Learns the tag dictionary and the tagger. Same sentences, same bytes. */
export function trainTags(
  sentences: readonly TaughtSentence[],
  { epochs = 6, seed = 7, log = (_: string): void => {}, classes = tagsOf(sentences) } = {},
): TagModels {
  const ids = new Map(classes.map((c, i) => [c, i]));
  const words = learnWords(sentences, classes, ids);
  const dictionary = new TagDictionary(words);
  const codes = new WordCodes();
  const features = new Int32Array(TAG_FEATURES);
  let ambiguity = new Int32Array(4096);
  let sole = new Int16Array(4096);
  let tags = new Int16Array(4096);
  const begin = (s: TaughtSentence): void => {
    codes.encode(s.tokens);
    if (s.tokens.length + 2 * PAD > tags.length) {
      ambiguity = new Int32Array(s.tokens.length * 2);
      sole = new Int16Array(s.tokens.length * 2);
      tags = new Int16Array(s.tokens.length * 2);
    }
    lookUp(codes, dictionary, ambiguity, sole);
    tags.fill(-1, 0, PAD);
  };

  const counter = new ArticleCounter();
  for (const s of sentences) {
    begin(s);
    for (let i = 0; i < s.tokens.length; i++) {
      tags[PAD + i] = ids.get(s.tags[i]!) ?? -1;
      if (sole[PAD + i]! >= 0) continue;
      const count = tagFeatures(codes, ambiguity, PAD + i, tags, features);
      counter.see(features, count, s.article);
    }
  }
  const model = new AveragedPerceptron(classes, counter.atLeast(MIN_ARTICLES));
  const random = seeded(seed);
  const scores = new Float64Array(classes.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const s of shuffle(sentences, random)) {
      begin(s);
      for (let i = 0; i < s.tokens.length; i++) {
        const at = PAD + i;
        if (sole[at]! >= 0) {
          tags[at] = sole[at]!;
          continue;
        }
        const gold = ids.get(s.tags[i]!) ?? -1;
        const count = tagFeatures(codes, ambiguity, at, tags, features);
        scores.fill(0);
        model.score(features, count, scores);
        let best = 0;
        for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
        tags[at] = best;
        if (gold < 0) continue;
        model.tick();
        seen++;
        if (best === gold) continue;
        wrong++;
        model.add(features, count, gold, 1);
        model.add(features, count, best, -1);
      }
    }
    log(`tags, epoch ${epoch + 1}: ${((100 * wrong) / seen).toFixed(2)} % wrong of ${seen} looked at`);
  }
  return { words, tags: model.finish({ clip: 0.0005, least: 1 }) };
}

/** The tags in use, sorted. */
export function tagsOf(sentences: readonly TaughtSentence[]): string[] {
  return [...new Set(sentences.flatMap((s) => s.tags))].filter((t) => t).sort();
}

/** Words of at least MIN_ARTICLES articles with the tags that they had; 127 marks a frequent word with one tag. */
function learnWords(
  sentences: readonly TaughtSentence[],
  classes: readonly string[],
  ids: ReadonlyMap<string, number>,
): SparseRows {
  const counter = new ArticleCounter();
  const counts = new Map<number, Map<number, number>>();
  const codes = new WordCodes();
  const pair = new Int32Array(2);
  for (const s of sentences) {
    codes.encode(s.tokens);
    s.tags.forEach((tag, i) => {
      const id = ids.get(tag);
      if (id === undefined) return;
      pair[0] = codes.exact[PAD + i]!;
      counter.see(pair, 1, s.article);
      const key = pair[0]! >>> 0;
      let row = counts.get(key);
      if (!row) {
        row = new Map();
        counts.set(key, row);
      }
      row.set(id, (row.get(id) ?? 0) + 1);
    });
  }
  const keys = [...counter.atLeast(MIN_ARTICLES)].sort((a, b) => a - b);
  const lengths: number[] = [];
  const classIds: number[] = [];
  const weights: number[] = [];
  for (const key of keys) {
    const row = counts.get(key)!;
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    const kept = [...row].filter(([, n]) => n / total >= 0.02).sort((a, b) => a[0] - b[0]);
    lengths.push(kept.length);
    for (const [id, n] of kept) {
      classIds.push(id);
      weights.push(
        total >= 30 && n / total >= 0.997 ? SOLE : Math.min(SOLE - 1, Math.round((n / total) * 126)),
      );
    }
  }
  return {
    classes,
    scale: 1 / 126,
    keys: Uint32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    classIds: Uint8Array.from(classIds),
    weights: Int8Array.from(weights),
  };
}
