import { softmax } from '../../src/read/certainty/learned/model.ts';
import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';
import { seeded, shuffle } from '../lib/averaged-perceptron.ts';
import type { Example } from './examples.ts';

/** Edges of the classes on the scale of factuality; the last class holds what is plainly asserted. */
export const EDGES: readonly number[] = [-3, -2.1, -1.1, -0.1, 0.7, 1.1, 1.5, 1.9, 2.3, 2.7, 3];

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** A feature counts when it is seen in this many articles. */
  readonly articles: number;
  readonly seed: number;
}

export const FIT: FitOptions = {
  epochs: 6,
  rate: 0.08,
  decay: 2e-5,
  articles: 5,
  seed: 20240318,
};

/** A softmax regression (maximum entropy) over classes of factuality, by AdaGrad with weight decay. */
export interface Fitted {
  readonly index: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
  readonly width: number;
}

export function classOf(factuality: number): number {
  for (let c = EDGES.length - 2; c > 0; c--) if (factuality > EDGES[c]!) return c;
  return 0;
}

export function fitFactuality(examples: readonly Example[], options: FitOptions = FIT): Fitted {
  const index = seenInArticles(examples, options.articles);
  const width = EDGES.length - 1;
  const weights = new Float32Array(index.size * width);
  const squares = new Float32Array(index.size * width).fill(1e-2);
  const rows = examples.flatMap((e) => {
    const known: number[] = [];
    for (const f of e.features) {
      const row = index.get(f);
      if (row !== undefined) known.push(row * width);
    }
    const row = { rows: Int32Array.from(known), target: classOf(e.factuality) };
    return new Array<typeof row>(e.times).fill(row);
  });
  const random = seeded(options.seed);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffle(rows, random)) {
      scores.fill(0);
      for (const base of example.rows) {
        for (let c = 0; c < width; c++) scores[c]! += weights[base + c]!;
      }
      softmax(scores);
      scores[example.target]! -= 1;
      for (const base of example.rows) {
        for (let c = 0; c < width; c++) {
          const cell = base + c;
          const gradient = scores[c]! + options.decay * weights[cell]! * rows.length;
          squares[cell]! += gradient * gradient;
          weights[cell]! -= (options.rate * gradient) / Math.sqrt(squares[cell]!);
        }
      }
    }
  }
  return { index, weights, width };
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

/** 8-bit rows, sorted by key: the same weights always make the same bytes. */
export function rowsOf(fitted: Fitted): SparseRows {
  const { index, weights, width } = fitted;
  let top = 0;
  for (const w of weights) top = Math.max(top, Math.abs(w));
  const scale = top / 127 || 1;
  const keys: number[] = [];
  const lengths: number[] = [];
  const classIds: number[] = [];
  const quantised: number[] = [];
  for (const [key, row] of [...index].sort((a, b) => a[0] - b[0])) {
    let length = 0;
    for (let c = 0; c < width; c++) {
      const q = Math.round(weights[row * width + c]! / scale);
      if (q === 0) continue;
      classIds.push(c);
      quantised.push(q);
      length++;
    }
    if (length === 0) continue;
    keys.push(key);
    lengths.push(length);
  }
  return {
    classes: EDGES.slice(1).map((hi, c) => `${EDGES[c]}..${hi}`),
    scale,
    keys: Uint32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    classIds: Uint8Array.from(classIds),
    weights: Int8Array.from(quantised),
  };
}
