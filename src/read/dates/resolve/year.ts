import { weekdayOf } from '../calendar.ts';
import type { CalendarSense } from '../sense.ts';
import type { Circumstances } from './index.ts';

/** Months by which what lies ahead may still be meant in a report of the past, and the other way round. */
const SLACK = 2;

/** The year of a month, day, quarter or season that is said without one; undefined where it cannot be known. */
export function yearOf(
  s: CalendarSense,
  at: Circumstances,
  month: number,
  day: number | undefined,
): { readonly year: number; readonly against?: string } | undefined {
  if (s.year !== undefined) return { year: s.year };
  const { anchor } = at;
  if (!anchor) return undefined;
  const against = anchor.text;
  if (s.yearShift !== undefined) return { year: anchor.y + s.yearShift, against };
  if (anchor.m === undefined) return undefined;
  if (s.weekday !== undefined && day !== undefined)
    for (const y of [anchor.y, anchor.y - 1, anchor.y + 1])
      if (weekdayOf({ y, m: month, d: day }) === s.weekday) return { year: y, against };
  const away =
    month - anchor.m || (day !== undefined && anchor.day ? Math.sign(day - anchor.day.d) * 0.5 : 0);
  if (s.rel === 0) return { year: anchor.y, against };
  if (s.rel === -1) return { year: away < 0 ? anchor.y : anchor.y - 1, against };
  if (s.rel === 1) return { year: away > 0 ? anchor.y : anchor.y + 1, against };
  if (away === 0) return { year: anchor.y, against };
  const ahead = at.tense() === 'ahead';
  if (away > SLACK && !ahead) return { year: anchor.y - 1, against };
  if (away < -SLACK && ahead) return { year: anchor.y + 1, against };
  return { year: anchor.y, against };
}
