import type { Draft } from './decode.ts';
import { claimsOf, rescoreFeatures } from './rescore-features.ts';
import type { Sheet } from './sheet.ts';
import { MAX_FEATURES } from './tag-features.ts';
import type { ChainModel } from './tagging.ts';

/** Classes of the judge of whole drafts. */
export const JUDGED = ['no', 'yes'] as const;

/** Probability of each draft to be an attribution, seen as a whole and beside the others. */
export function rescore(sheet: Sheet, drafts: readonly Draft[], model: ChainModel): Float64Array {
  const out = new Float64Array(drafts.length);
  const claims = claimsOf(sheet, drafts);
  const features = new Int32Array(MAX_FEATURES);
  const sums = new Int32Array(2);
  for (let k = 0; k < drafts.length; k++) {
    sums.fill(0);
    model.scorer.score(features, rescoreFeatures(sheet, drafts, claims, k, features), sums);
    const { starts } = model.chain;
    const margin = (sums[1]! - sums[0]!) * model.scale + starts[1]! - starts[0]!;
    out[k] = 1 / (1 + Math.exp(-margin));
  }
  return out;
}
