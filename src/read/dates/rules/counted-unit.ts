import { type Amount, readAmount } from '../amount.ts';
import type { Reading, Rule } from '../match.ts';
import { spanValue } from '../span-value.ts';
import type { Word } from '../words.ts';

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

/** What stands behind the unit decides: ago and earlier make a date of the length. */
function suffixed(
  words: readonly Word[],
  at: number,
  to: number,
  a: Amount,
  unit: string,
): Reading | undefined {
  let i = to;
  let { mod } = a;
  if (words[i]?.lower === 'or' && (words[i + 1]?.lower === 'so' || words[i + 1]?.lower === 'two')) {
    mod = 'APPROX';
    i += 2;
  } else if (
    (words[i]?.lower === 'or' || words[i]?.lower === 'and') &&
    words[i + 1]?.role.unit &&
    words[i + 1]!.role.plural &&
    a.n === undefined
  ) {
    mod = 'APPROX';
    i += 2;
  }
  const more = mod ? { mod } : {};
  const back = a.relative === undefined ? direction(words, i) : undefined;
  // "An hour later", "a few days later" name no day: the length alone is said.
  if (back && (back.from === 'published' || (a.n !== undefined && !unit.startsWith('T')))) {
    const sense = {
      kind: 'shift' as const,
      unit,
      n: back.sign * (a.n ?? 1),
      from: back.from,
      counted: true,
      ...(a.n === undefined && { vague: true }),
    };
    return { to: back.to, sense, ...more };
  }
  if (a.spelt === 'article' && each(words[at - 1]))
    return { to: i, sense: { kind: 'set', value: spanValue(1, unit) } };
  return {
    to: i,
    sense: { kind: 'span', value: spanValue(a.n, unit), unit, ...(a.n !== undefined && { n: a.n }) },
    ...more,
  };
}

function direction(
  words: readonly Word[],
  at: number,
): { to: number; sign: 1 | -1; from: 'published' | 'focus' } | undefined {
  if (words[at]?.glued) return undefined;
  switch (words[at]?.lower) {
    case 'ago':
      return { to: at + 1, sign: -1, from: 'published' };
    case 'earlier':
    case 'previously':
      return { to: at + 1, sign: -1, from: 'focus' };
    case 'before':
    case 'prior':
      return closes(words[at + 1]) ? { to: at + 1, sign: -1, from: 'focus' } : undefined;
    case 'later':
      return { to: at + 1, sign: 1, from: 'focus' };
    case 'after':
      return closes(words[at + 1]) ? { to: at + 1, sign: 1, from: 'focus' } : undefined;
    case 'hence':
      return { to: at + 1, sign: 1, from: 'published' };
    case 'from':
      return words[at + 1]?.lower === 'now' ? { to: at + 2, sign: 1, from: 'published' } : undefined;
    default:
      return undefined;
  }
}

const closes = (word: Word | undefined): boolean => !word || /^[.,;:)"”’]/.test(word.lower);

const RATES = new Set([
  'once',
  'twice',
  'times',
  'time',
  'percent',
  '%',
  'million',
  'billion',
  'thousand',
  'thousands',
  'dollars',
  'cents',
  'euros',
  'pounds',
  'hours',
  'days',
  'barrels',
  'tons',
  'tonnes',
  'people',
]);

/** "$5 a year", "twice a week", "15 a year": what is counted anew in each unit. */
const each = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.role.digits !== undefined ||
    word.role.unit !== undefined ||
    RATES.has(word.lower) ||
    word.token.tag === 'NNS' ||
    word.token.tag === 'CD');
