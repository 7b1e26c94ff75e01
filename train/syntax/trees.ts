import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';
import { LABEL_FEATURES, labelFeatures } from '../../src/read/syntax/label-features.ts';
import { lemmaOf } from '../../src/read/syntax/lemma.ts';
import { bestLegal } from '../../src/read/syntax/parser.ts';
import { ACTIONS, LEFT, ParseState, RIGHT, SHIFT, tagKinds, UNDER } from '../../src/read/syntax/state.ts';
import { TRANSITION_FEATURES, transitionFeatures } from '../../src/read/syntax/transition-features.ts';
import { PAD, WordCodes } from '../../src/read/syntax/words.ts';
import { AveragedPerceptron, seeded, shuffle } from '../lib/averaged-perceptron.ts';
import { ArticleCounter } from './counter.ts';
import type { TaughtSentence } from './data.ts';
import { costs } from './oracle.ts';
import { MIN_ARTICLES } from './tags.ts';

/** A sentence with the tags that a tagger gave it which had not seen it. */
export interface TaggedSentence {
  readonly sentence: TaughtSentence;
  /** Class numbers, PAD before and after. */
  readonly tags: Int16Array;
}

export interface TreeModels {
  readonly transitions: SparseRows;
  readonly labels: SparseRows;
}

/** Share of the steps that follow the model's own choice, right or wrong, once it knows a little. */
const EXPLORE = 0.9;

/** Learns transitions and relations. Same sentences, same bytes. */
export function trainTrees(
  tagged: readonly TaggedSentence[],
  tagClasses: readonly string[],
  { epochs = 6, seed = 11, log = (_: string): void => {} } = {},
): TreeModels {
  const sentences = tagged.filter((t) => t.sentence.whole);
  const kinds = tagKinds(tagClasses);
  const relations = [...new Set(sentences.flatMap((s) => s.sentence.rels))].sort();
  const ids = new Map(relations.map((r, i) => [r, i]));
  const codes = new WordCodes();
  const state = new ParseState();
  const features = new Int32Array(TRANSITION_FEATURES);
  const labelling = new Int32Array(LABEL_FEATURES);
  const cost = new Int32Array(3);
  let gold = new Int32Array(0);
  let goldLabels = new Int32Array(0);
  const begin = ({ sentence, tags }: TaggedSentence): void => {
    codes.encode(sentence.tokens);
    codes.encodeLemmas(
      sentence.tokens,
      sentence.tokens.map((token, i) => lemmaOf(token.lower, tagClasses[tags[PAD + i]!]!)),
    );
    state.begin(codes, tags, kinds);
    const n = sentence.tokens.length;
    gold = new Int32Array(n + 2 * PAD);
    goldLabels = new Int32Array(n + 2 * PAD);
    sentence.heads.forEach((head, i) => {
      gold[PAD + i] = head < 0 ? PAD + n : PAD + head;
      goldLabels[PAD + i] = ids.get(sentence.rels[i]!)!;
    });
  };

  // Nothing to learn where one step alone is possible.
  const skipUnder = (): boolean => {
    if (state.legal() !== 1 << UNDER) return false;
    state.attachUnder(ids.get('punct')!, ids.get('cc')!);
    return true;
  };

  const seen = new ArticleCounter();
  const seenLabelling = new ArticleCounter();
  for (const t of sentences) {
    begin(t);
    while (!state.done) {
      if (skipUnder()) continue;
      const action = cheapest(costs(state, gold, cost), state.legal());
      seen.see(features, transitionFeatures(state, features), t.sentence.article);
      if (action === SHIFT) state.shift();
      else {
        seenLabelling.see(labelling, labelFeatures(state, action, labelling), t.sentence.article);
        state.attach(action, goldLabels[state.stack[state.depth - 1]!]!);
      }
    }
  }
  const transitions = new AveragedPerceptron(ACTIONS, seen.atLeast(MIN_ARTICLES));
  const labels = new AveragedPerceptron(relations, seenLabelling.atLeast(MIN_ARTICLES));
  const random = seeded(seed);
  const scores = new Float64Array(3);
  const labelScores = new Float64Array(relations.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let steps = 0;
    let wrong = 0;
    let arcs = 0;
    let mislabelled = 0;
    for (const t of shuffle(sentences, random)) {
      begin(t);
      while (!state.done) {
        if (skipUnder()) continue;
        const legal = state.legal();
        costs(state, gold, cost);
        const best = cheapestBy(cost, legal, scores, () => {
          const count = transitionFeatures(state, features);
          scores.fill(0);
          transitions.score(features, count, scores);
          return count;
        });
        steps++;
        let action = best.guess;
        if (cost[best.guess]! > cost[best.oracle]!) {
          wrong++;
          transitions.add(features, best.count, best.oracle, 1);
          transitions.add(features, best.count, best.guess, -1);
          if (epoch === 0 || random() > EXPLORE) action = best.oracle;
        }
        transitions.tick();
        if (action === SHIFT) {
          state.shift();
          continue;
        }
        const child = state.stack[state.depth - 1]!;
        const head = action === LEFT ? state.next : state.stack[state.depth - 2]!;
        const count = labelFeatures(state, action, labelling);
        labelScores.fill(0);
        labels.score(labelling, count, labelScores);
        let label = 0;
        for (let c = 1; c < labelScores.length; c++) if (labelScores[c]! > labelScores[label]!) label = c;
        if (head === gold[child]) {
          arcs++;
          labels.tick();
          const right = goldLabels[child]!;
          if (label !== right) {
            mislabelled++;
            labels.add(labelling, count, right, 1);
            labels.add(labelling, count, label, -1);
          }
        }
        state.attach(action, label);
      }
    }
    const percent = (a: number, b: number): string => ((100 * a) / b).toFixed(2);
    log(
      `trees, epoch ${epoch + 1}: ${percent(wrong, steps)} % of ${steps} transitions wrong, ` +
        `${percent(mislabelled, arcs)} % of the right arcs mislabelled`,
    );
  }
  return {
    transitions: transitions.finish({ clip: 0.0005, leastRow: 18 }),
    labels: labels.finish({ clip: 0.0005, least: 5 }),
  };
}

function cheapest(cost: Int32Array, legal: number): number {
  let best = -1;
  for (const a of [LEFT, RIGHT, SHIFT])
    if (legal & (1 << a) && (best < 0 || cost[a]! < cost[best]!)) best = a;
  return best;
}

/** The model's choice, and among the cheapest legal transitions the one that the model likes best. */
function cheapestBy(
  cost: Int32Array,
  legal: number,
  scores: Float64Array,
  score: () => number,
): { guess: number; oracle: number; count: number } {
  const count = score();
  const guess = bestLegal(scores, legal);
  let least = Number.POSITIVE_INFINITY;
  for (let a = SHIFT; a <= RIGHT; a++) if (legal & (1 << a)) least = Math.min(least, cost[a]!);
  let oracle = -1;
  for (let a = SHIFT; a <= RIGHT; a++)
    if (legal & (1 << a) && cost[a] === least && (oracle < 0 || scores[a]! > scores[oracle]!)) oracle = a;
  return { guess, oracle, count };
}
