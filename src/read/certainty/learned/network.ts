import type { SparseLinear } from '../../learn/sparse-linear.ts';

/** The dense half of the network, as it stands in the header of the weights. */
export interface DenseLayer {
  /** One a hidden unit. */
  readonly bias: readonly number[];
  /** One row a hidden unit, one weight a class. */
  readonly out: readonly (readonly number[])[];
  /** One a class. */
  readonly outBias: readonly number[];
}

/**
 * One hidden layer: sparse features → tanh units → a distribution over classes. The first layer is a sparse table
 * like that of a linear model, its "classes" being the hidden units.
 */
export class Network {
  readonly #first: SparseLinear;
  readonly #dense: DenseLayer;
  readonly #hidden: Float64Array;

  constructor(first: SparseLinear, dense: DenseLayer) {
    this.#first = first;
    this.#dense = dense;
    this.#hidden = new Float64Array(dense.bias.length);
  }

  get classes(): number {
    return this.#dense.outBias.length;
  }

  /** Writes the probabilities of the classes to `out`. */
  probabilities(features: ArrayLike<number>, count: number, out: Float64Array): void {
    const hidden = this.#hidden.fill(0);
    this.#first.score(features, count, hidden);
    const { bias, out: weights, outBias } = this.#dense;
    out.set(outBias);
    for (let j = 0; j < hidden.length; j++) {
      const h = Math.tanh(hidden[j]! + bias[j]!);
      const row = weights[j]!;
      for (let c = 0; c < out.length; c++) out[c]! += h * row[c]!;
    }
    softmax(out);
  }
}

/** In place. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const s of scores) if (s > top) top = s;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return scores;
}
