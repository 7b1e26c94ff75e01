import { narrowed, nextTo } from '../../contexts.ts';
import type { Reading, Rule } from '../../match.ts';
import { spanValue } from '../../span-value.ts';
import type { Word } from '../../words.ts';

/** "the week", "the year", "the weekend", "the early years", and plurals alone ("years", "weeks or months", "decades-long"). */
export const bareUnit: Rule = {
  name: 'bare-unit@1',
  read(words, at) {
    let i = at;
    const the = words[i]!.lower === 'the';
    if (the) i++;
    let fiscal = false;
    while (
      i < at + 3 &&
      words[i] &&
      (words[i]!.role.between || (the && isEarly(words[i]!))) &&
      !words[i]!.role.unit
    ) {
      fiscal ||= words[i]!.lower === 'fiscal';
      i++;
    }
    const word = words[i];
    const unit = word?.role.unit;
    if (!word || !unit) return undefined;
    const next = words[i + 1];
    const long =
      next?.glued === true && (next.lower === 'long' || (next.lower === 'old' && word.role.plural === true));
    if (word.role.plural) return many(words, at, i, long);
    if (!the)
      return long ? { to: i + 2, sense: { kind: 'span', value: spanValue(1, unit), unit, n: 1 } } : undefined;
    if (unit.startsWith('T') || isEarly(words[i - 1]!)) return undefined;
    // "At the end of the day" says "after all".
    if (
      unit === 'D' &&
      words[at - 2]?.lower === 'end' &&
      words[at - 4]?.lower === 'at' &&
      next?.lower === ','
    )
      return undefined;
    if (unit === 'Y' && (next?.lower === 'ended' || next?.lower === 'ending'))
      return { to: i + 1, sense: { kind: 'span', value: 'P1Y', unit, n: 1 } };
    const beside = nextTo(words, i + 1);
    if (beside !== undefined) return { to: i + 2, sense: { kind: 'shift', unit, n: beside, from: 'focus' } };
    if (next?.lower !== 'of' ? narrowed(next) && unit !== 'Q' : unit === 'D') return undefined;
    return { to: i + 1, sense: { kind: 'shift', unit, n: 0, from: 'focus', ...(fiscal && { fiscal }) } };
  },
};

const isEarly = (word: Word): boolean =>
  word.lower === 'early' || word.lower === 'late' || word.lower === 'first';

function many(words: readonly Word[], at: number, i: number, long: boolean): Reading | undefined {
  const unit = words[i]!.role.unit!;
  const the = words[at]!.lower === 'the';
  const before = words[at - 1];
  if ((the && long) || before?.role.season) return undefined;
  if (unit === 'TS' || unit === 'WE' || unit === 'Q' || (!the && i > at)) return undefined;
  if (
    before &&
    (before.role.cardinal !== undefined || before.role.between || (before.lower === "'s" && !long))
  )
    return undefined;
  const next = words[i + 1]?.lower;
  if (next === 'ago')
    return { to: i + 2, sense: { kind: 'shift', unit, n: -1, from: 'published', vague: true } };
  // "in the weeks before the vote": the article belongs to what narrows it.
  if (the && words[i + 1]?.lower !== 'of' && narrowed(words[i + 1])) return undefined;
  const sense = { kind: 'span' as const, value: spanValue(undefined, unit), unit };
  if (long || next === 'ahead') return { to: i + 2, sense };
  const linked = words[i + 2]?.role.unit && words[i + 2]!.role.plural && (next === 'or' || next === 'and');
  return linked ? { to: i + 3, sense, mod: 'APPROX' } : { to: i + 1, sense };
}
