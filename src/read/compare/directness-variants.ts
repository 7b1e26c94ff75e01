import { type Side, type VariantRule, wordsAt } from './variants.ts';

/** directness: the speaker's own words (marked or with lost marks) given indirectly, or the other way round. */
export const directnessVariants: VariantRule = ({ from, to }) => {
  const [a, b] = [from.statement.directness, to.statement.directness];
  // A headline has no room for anybody's own words: that it has none says nothing.
  if (to.statement.part === 'headline' && b !== 'direct') return [];
  if (a === b || a === 'mixed' || b === 'mixed') return [];
  const words = ({ text, unit }: Side) => wordsAt(text, unit.span[0], unit.span[1]);
  return [{ kind: 'directness', from: words(from), to: words(to) }];
};
