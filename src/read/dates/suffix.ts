import type { Amount } from './amount.ts';
import { closes, isIn } from './contexts.ts';
import type { Reading } from './match.ts';
import { spanValue } from './span-value.ts';
import type { Word } from './words.ts';

/** What stands behind the unit decides: ago and earlier make a date of the length. */
export function suffixed(
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

/** "$5 a year", "twice a week", "15 a year": what is counted anew in each unit. */
const each = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.role.digits !== undefined ||
    word.role.unit !== undefined ||
    isIn('rates', word) ||
    word.token.tag === 'NNS' ||
    word.token.tag === 'CD');
