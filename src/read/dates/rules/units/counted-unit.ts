import { type Amount, readAmount } from '../../amount.ts';
import type { Rule } from '../../match.ts';
import { suffixed } from '../../suffix.ts';
import type { Word } from '../../words.ts';

/**
 * A number of units and what it means: "three months" (a length), "three months ago", "a day earlier" (a date),
 * "the past two years" (a length), "a year and a half", "several weeks", "$5 a year" (a set). Ages are none.
 */
export const countedUnit: Rule = {
  name: 'counted-unit@1',
  read(words, at) {
    const amount = readAmount(words, at);
    if (!amount) return undefined;
    let i = amount.to;
    while (i < amount.to + 3 && words[i]?.role.between && !words[i]!.role.unit) i++;
    const word = words[i];
    const unit = word?.role.unit;
    if (!word || !unit || !fits(words, at, amount, i)) return undefined;
    i++;
    const half = words[i]?.lower === 'and' && words[i + 1]?.lower === 'a' && words[i + 2]?.lower === 'half';
    if (half) i += 3;
    if (words[i]?.lower === 'old' || (words[i]?.lower === 'of' && words[i + 1]?.lower === 'age'))
      return undefined;
    if (words[i]?.glued && words[i]!.lower === 'long') {
      if (words[at]!.role.determiner) return undefined;
      i++;
    }
    const n = amount.n === undefined ? undefined : amount.n + (half ? 0.5 : 0);
    return suffixed(words, at, i, { ...amount, n }, unit);
  },
};

/** Whether number and unit agree, so that "the 1988 quarter", "three-quarters" and "a second try" are no lengths. */
function fits(words: readonly Word[], at: number, amount: Amount, unitAt: number): boolean {
  const word = words[unitAt]!;
  const { unit, plural } = word.role;
  if (word.glued && at < amount.to - 1 && words[at]!.role.determiner) return false;
  if (word.glued && unit === 'Q') return false;
  if (amount.spelt === 'article')
    return !plural && (unit !== 'Q' && unit !== 'TS' ? true : isShift(words[unitAt + 1]));
  if (amount.spelt === 'vague') return plural === true || word.glued;
  const year = words[amount.to - 1]!.role.digits === 4;
  return (
    plural === true ||
    word.glued ||
    (!year &&
      (amount.n === 1 || amount.n === 0.5 || (isCompound(words[unitAt + 1]) && !words[at]!.role.determiner)))
  );
}

const isShift = (word: Word | undefined): boolean =>
  word !== undefined && /^(ago|earlier|later|before)$/.test(word.lower);

/** "a three hour meeting": a unit without its hyphen stands before the noun that it measures. */
const isCompound = (word: Word | undefined): boolean => word !== undefined && /^\p{L}/u.test(word.lower);
