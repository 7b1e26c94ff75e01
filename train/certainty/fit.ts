import { type DenseLayer, softmax } from '../../src/read/certainty/learned/network.ts';
import { seeded, shuffle } from '../lib/averaged-perceptron.ts';
import { type AdaGrad, adaGrad } from './adagrad.ts';
import type { Example } from './examples.ts';

/** Edges of the classes on the scale of factuality; the last class holds what is plainly asserted. */
export const EDGES: readonly number[] = [-3, -2.1, -1.1, -0.1, 0.7, 1.1, 1.5, 1.9, 2.3, 2.7, 3];
const CLASSES = EDGES.length - 1;

export interface FitOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Shares of features and of hidden units that are left out at random each time an event is seen. */
  readonly dropFeatures: number;
  readonly dropHidden: number;
  /** A feature counts when it is seen in this many articles. */
  readonly articles: number;
  readonly seed: number;
}

export const FIT: FitOptions = {
  hidden: 16,
  epochs: 12,
  rate: 0.03,
  decay: 3e-5,
  dropFeatures: 0.6,
  dropHidden: 0.2,
  articles: 5,
  seed: 20240318,
};

/** What was learnt: a row of `first` for each feature, by its index, and the dense layer over the hidden units. */
export interface Fitted {
  readonly index: ReadonlyMap<number, number>;
  readonly hidden: number;
  readonly first: Float32Array;
  readonly dense: DenseLayer;
}

/** A network with one hidden layer, by AdaGrad with dropout (much of it: the articles are few). Seeded. */
export function fitFactuality(examples: readonly Example[], options: FitOptions = FIT): Fitted {
  const { hidden, rate, decay, seed } = options;
  const index = seenInArticles(examples, options.articles);
  const random = seeded(seed);
  const weights = (n: number, spread: number): AdaGrad => adaGrad(n, rate, decay, spread, random);
  const first = weights(index.size * hidden, 0.05);
  const bias = weights(hidden, 0);
  const out = weights(hidden * CLASSES, 0.3);
  const outBias = weights(CLASSES, 0);
  const rows = rowsOf(examples, index, hidden);
  const units = new Float64Array(hidden);
  const error = new Float64Array(hidden);
  const scores = new Float64Array(CLASSES);
  const kept = new Float64Array(hidden);
  const keepFeature = 1 / (1 - options.dropFeatures);
  const keepHidden = 1 / (1 - options.dropHidden);

  for (let epoch = 0; epoch < options.epochs; epoch++)
    for (const { rows: all, target } of shuffle(rows, random)) {
      const live = all.filter(() => random() >= options.dropFeatures);
      forward(live);
      softmax(scores);
      scores[target]! -= 1;
      backward(live);
    }
  return { index, hidden, first: first.values, dense: denseOf() };

  function forward(live: Int32Array): void {
    units.fill(0);
    for (const base of live)
      for (let j = 0; j < hidden; j++) units[j]! += first.values[base + j]! * keepFeature;
    scores.set(outBias.values);
    for (let j = 0; j < hidden; j++) {
      kept[j] = random() < options.dropHidden ? 0 : keepHidden;
      units[j] = Math.tanh(units[j]! + bias.values[j]!);
      for (let c = 0; c < CLASSES; c++) scores[c]! += units[j]! * kept[j]! * out.values[j * CLASSES + c]!;
    }
  }

  function backward(live: Int32Array): void {
    for (let j = 0; j < hidden; j++) {
      const h = units[j]! * kept[j]!;
      let sum = 0;
      for (let c = 0; c < CLASSES; c++) {
        const cell = j * CLASSES + c;
        sum += scores[c]! * out.values[cell]!;
        out.step(cell, scores[c]! * h);
      }
      error[j] = sum * kept[j]! * (1 - units[j]! * units[j]!);
    }
    for (let c = 0; c < CLASSES; c++) outBias.step(c, scores[c]!);
    for (let j = 0; j < hidden; j++) if (kept[j]! > 0) bias.step(j, error[j]!);
    for (const base of live) for (let j = 0; j < hidden; j++) first.step(base + j, error[j]! * keepFeature);
  }

  function denseOf(): DenseLayer {
    const short = (x: number): number => Math.round(x * 1e4) / 1e4;
    return {
      bias: Array.from(bias.values, short),
      out: Array.from({ length: hidden }, (_, j) =>
        Array.from(out.values.subarray(j * CLASSES, (j + 1) * CLASSES), short),
      ),
      outBias: Array.from(outBias.values, short),
    };
  }
}

function classOf(factuality: number): number {
  for (let c = CLASSES - 1; c > 0; c--) if (factuality > EDGES[c]!) return c;
  return 0;
}

/** Each example as often as it counts, its features as offsets into the first layer. */
function rowsOf(
  examples: readonly Example[],
  index: ReadonlyMap<number, number>,
  hidden: number,
): { rows: Int32Array; target: number }[] {
  return examples.flatMap((e) => {
    const known: number[] = [];
    for (const f of e.features) {
      const row = index.get(f);
      if (row !== undefined) known.push(row * hidden);
    }
    const row = { rows: Int32Array.from(known), target: classOf(e.factuality) };
    return new Array<typeof row>(e.times).fill(row);
  });
}

function seenInArticles(examples: readonly Example[], least: number): Map<number, number> {
  const docs = new Map<number, { last: string; count: number }>();
  const ordered = [...examples].sort((a, b) => (a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : 0));
  for (const e of ordered)
    for (const f of e.features) {
      const seen = docs.get(f);
      if (!seen) docs.set(f, { last: e.doc, count: 1 });
      else if (seen.last !== e.doc) {
        seen.last = e.doc;
        seen.count++;
      }
    }
  const index = new Map<number, number>();
  for (const [f, { count }] of docs) if (count >= least) index.set(f, index.size);
  return index;
}
