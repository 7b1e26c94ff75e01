import { isIn } from '../../contexts.ts';
import { isCapital, type Rule, readYear } from '../../match.ts';
import type { Word } from '../../words.ts';
import { isMonthName } from '../stretches/month.ts';

/** "March 18", "March 18, 2024", "18 March 2024", "the 18th of March", "March eighth". */
export const monthDay: Rule = {
  name: 'month-day@1',
  read(words, at) {
    const rel = words[at]!.role.relative;
    if (rel !== undefined && !words[at]!.role.fromFocus && words[at + 1]?.role.month) {
      const read = monthFirst(words, at + 1);
      return read && { ...read, sense: { ...read.sense, rel } };
    }
    return monthFirst(words, at) ?? dayFirst(words, at);
  },
};

function monthFirst(words: readonly Word[], at: number) {
  const month = words[at]!.role.month;
  if (month === undefined || !startsCapital(words[at]!)) return undefined;
  const day = dayOf(words[at + 1], true);
  if (day === undefined) return undefined;
  // "May 10 per cent": a number that counts something is no day.
  if (isIn('countedAfterDays', words[at + 2])) return undefined;
  // "September 16-19": the span of both, the value of the first.
  const second = words[at + 2];
  const range = second?.glued === true && dayOf(second, false) !== undefined;
  return withYear(words, range ? at + 3 : at + 2, month, day);
}

function dayFirst(words: readonly Word[], at: number) {
  let i = at;
  if (words[i]!.lower === 'the') i++;
  const day = words[i] && dayOf(words[i], i > at);
  if (day === undefined) return undefined;
  i++;
  if (words[i]?.lower === 'of') i++;
  const month = words[i]?.role.month;
  if (month === undefined || !isMonthName(words, i, true)) return undefined;
  return withYear(words, i + 1, month, day);
}

function withYear(words: readonly Word[], at: number, month: number, day: number) {
  const comma = words[at]?.lower === ',' ? 1 : 0;
  const year = readYear(words, at + comma);
  if (year && year.year >= 1000)
    return { to: year.to, sense: { kind: 'calendar' as const, year: year.year, month, day } };
  const rel = words[at]?.role.relative;
  if (rel !== undefined && words[at + 1]?.role.unit === 'Y' && !words[at]!.role.fromFocus)
    return { to: at + 2, sense: { kind: 'calendar' as const, month, day, yearShift: rel } };
  return { to: at, sense: { kind: 'calendar' as const, month, day } };
}

function dayOf(word: Word | undefined, wordy: boolean): number | undefined {
  if (!word) return undefined;
  const { digits, cardinal, ordinal } = word.role;
  if (digits !== undefined && digits <= 2 && cardinal! >= 1 && cardinal! <= 31) return cardinal;
  if (ordinal !== undefined && ordinal <= 31 && (wordy || /^\d/.test(word.lower))) return ordinal;
  return undefined;
}

/** Full names of months are dates in lower case too, but not "may" and "march". */
const startsCapital = (word: Word): boolean =>
  isCapital(word) || (word.lower.length > 4 && word.lower !== 'march');
