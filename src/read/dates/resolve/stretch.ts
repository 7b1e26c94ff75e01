import { daysIn, monthText, twoDigits, weekText, yearText } from '../calendar.ts';
import type { CalendarSense } from '../sense.ts';
import { tell } from './focus.ts';
import type { Circumstances, Resolved } from './index.ts';
import { yearOf } from './year.ts';

/** The week of the month's first, eighth, ... day, or of its last. */
const weekIn = (y: number, m: number, n: number): string =>
  weekText({ y, m, d: n < 0 ? daysIn(y, m) : 7 * n - 6 });

/** Years, months, quarters, halves and seasons. */
export function stretch(s: CalendarSense, at: Circumstances, kind: 'date' | 'time'): Resolved {
  const { focus } = at;
  if (s.month !== undefined) {
    const year = yearOf(s, at, s.month, undefined);
    if (!year) return { type: kind, value: s.weekIn === undefined ? `XXXX-${twoDigits(s.month)}` : null };
    focus.year = { y: year.year, sentence: at.sentence };
    focus.month = { y: year.year, m: s.month };
    focus.day = undefined;
    tell(s, at);
    return {
      type: kind,
      value: s.weekIn === undefined ? monthText(year.year, s.month) : weekIn(year.year, s.month, s.weekIn),
      ...(year.against && { against: year.against }),
    };
  }
  const q = s.quarter === 0 ? focus.quarter?.q : s.quarter;
  const suffix =
    q !== undefined ? `-Q${q}` : s.half !== undefined ? `-H${s.half}` : s.season ? `-${s.season}` : '';
  const begins = s.quarter
    ? s.quarter * 3 - 2
    : s.half === 2
      ? 7
      : s.season
        ? { SP: 3, SU: 6, FA: 9, WI: 12 }[s.season]
        : 1;
  const year =
    s.year !== undefined && !suffix ? { year: s.year, against: undefined } : yearOf(s, at, begins, undefined);
  if (!year) return { type: kind, value: suffix ? `XXXX${suffix}` : null };
  focus.year = { y: year.year, sentence: at.sentence };
  if (!suffix) focus.quarter = undefined;
  if (s.quarter) focus.quarter = { y: year.year, q: s.quarter, sentence: at.sentence };
  return { type: kind, value: yearText(year.year) + suffix, ...(year.against && { against: year.against }) };
}
