import { describe, matchNames } from '../../src/resolve/compare/match.ts';
import type { NameWeights } from '../../src/resolve/compare/weights.ts';
import { FOLDS, type NamePair } from './pairs.ts';
import { fitWeights } from './regression.ts';
import { learnSounds } from './sounds.ts';

/** Costs of sounds first, then the weights of what they give. */
export function learn(pairs: readonly NamePair[]): NameWeights {
  const sounds = learnSounds(pairs);
  const settings = fitWeights(
    pairs.map(({ a, b, same, weight }) => ({ ...describe(a, b, { sounds, settings: {} }), same, weight })),
  );
  return { sounds, settings };
}

/** The score of each pair by weights that saw nothing of its anchor's fold. */
export function crossValidate(pairs: readonly NamePair[]): number[] {
  const scores: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(pairs.filter((p) => p.fold !== fold));
    pairs.forEach((p, i) => {
      if (p.fold === fold) scores[i] = matchNames(p.a, p.b, weights).score;
    });
  }
  return scores;
}
