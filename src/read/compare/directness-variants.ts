import { type VariantRule, wordsAt } from './variants.ts';

/** directness: the speaker's own words (marked or with lost marks) given indirectly, or the other way round. */
export const directnessVariants: VariantRule = ({ text, pair, from, to }) => {
  if (from.directness === to.directness || from.directness === 'mixed' || to.directness === 'mixed')
    return [];
  const at = (span: readonly [number, number]) => wordsAt(text, span[0], span[1]);
  return [{ kind: 'directness', from: at(pair.from.span), to: at(pair.to.span) }];
};
