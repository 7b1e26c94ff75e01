import { FEATURES, type Feature } from '../../src/trace/link/features.ts';
import { BY_HAND, type LinkWeights } from '../../src/trace/link/weights.ts';
import type { LinkPair } from './pairs.ts';

const STEPS = 400;
const RATE = 0.3;
/** How hard a weight is drawn to the one set by hand; pairs are many and alike, clusters few. */
export const PRIOR = 3;
/** Log-odds taken off, so that what is linked at 0.5 is as sure as 0.86: a wrong link joins two groups. Chosen by folds. */
const SURER = 1.8;

/** Words in two languages seldom agree: less is asked of them from the start. */
const START: LinkWeights = { ...BY_HAND, one: -6, acrossLanguages: 0 };

/** Weights by logistic regression (full gradients, Adagrad), drawn to those by hand, none of the other sign than its own there. */
export function fitLinks(pairs: readonly LinkPair[], prior = PRIOR): LinkWeights {
  const hand = Float64Array.from(FEATURES, (f) => START[f]);
  const w = Float64Array.from(hand);
  const squares = new Float64Array(w.length).fill(1e-6);
  const gradient = new Float64Array(w.length);
  for (let step = 0; step < STEPS; step++) {
    for (let i = 0; i < w.length; i++) gradient[i] = prior * (w[i]! - hand[i]!);
    for (const { values, same, weight } of pairs) {
      let sum = 0;
      for (let i = 0; i < w.length; i++) sum += w[i]! * values[i]!;
      const error = weight * (1 / (1 + Math.exp(-sum)) - +same);
      for (let i = 0; i < w.length; i++) gradient[i]! += error * values[i]!;
    }
    for (let i = 0; i < w.length; i++) {
      squares[i]! += gradient[i]! ** 2;
      w[i]! -= (RATE * gradient[i]!) / Math.sqrt(squares[i]!);
      if (FEATURES[i] !== 'one' && w[i]! * Math.sign(hand[i]!) < 0) w[i] = 0;
    }
  }
  return Object.fromEntries(
    FEATURES.map((f, i) => [f, Math.round((w[i]! - (f === 'one' ? SURER : 0)) * 100) / 100]),
  ) as Record<Feature, number>; // one for each
}
