import { FEATURES } from '../../src/trace/link/features.ts';
import type { LinkWeights } from '../../src/trace/link/weights.ts';
import { type LinkPair, pairsOf } from './pairs.ts';
import { fitLinks } from './regression.ts';
import type { Labelled } from './retold.ts';

const ACROSS = FEATURES.indexOf('acrossLanguages');

/** Pairs in two languages, of which weights are learnt. */
export const acrossPairs = (items: readonly Labelled[]): LinkPair[] =>
  pairsOf(items).filter((p) => p.values[ACROSS]! > 0);

/** For each two clusters weights that saw no pair of either. */
export function foldWeights(items: readonly Labelled[]): (a: string, b: string) => LinkWeights {
  const pairs = acrossPairs(items);
  const made = new Map<string, LinkWeights>();
  return (a, b) => {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    let weights = made.get(key);
    if (!weights) {
      weights = fitLinks(pairs.filter(({ clusters }) => !clusters.includes(a) && !clusters.includes(b)));
      made.set(key, weights);
    }
    return weights;
  };
}
