import { weekdayOf, yearText } from '../calendar.ts';
import type { CalendarSense } from '../sense.ts';
import type { Circumstances } from './index.ts';

/** Months ahead that are still meant where nothing says that they lie ahead: "the meeting in March", written in January. */
const NEAR = 2;
/** Half a year: where no verb tells, the nearer month of its name is meant. */
const NEARER = 6;
/** Months back from which a month is rather the next one of its name, where no verb is in the past. */
const FAR = 8;

/** The year of a month, day, quarter or season that is said without one; undefined where it cannot be known. */
export function yearOf(
  s: CalendarSense,
  at: Circumstances,
  month: number,
  day: number | undefined,
): { readonly year: number; readonly against?: string } | undefined {
  if (s.year !== undefined) return { year: s.year };
  const told = toldYear(s, at);
  if (told !== undefined) return { year: told, against: yearText(told) };
  const { anchor } = at;
  if (!anchor) return undefined;
  const against = anchor.text;
  if (s.yearShift !== undefined) return { year: anchor.y + s.yearShift, against };
  if (anchor.m === undefined) return undefined;
  if (s.weekday !== undefined && day !== undefined)
    for (const y of [anchor.y, anchor.y - 1, anchor.y + 1])
      if (weekdayOf({ y, m: month, d: day }) === s.weekday) return { year: y, against };
  const away = month - anchor.m + (day !== undefined && anchor.day ? Math.sign(day - anchor.day.d) * 0.5 : 0);
  return { year: anchor.y + yearsAway(s, away, at), against };
}

/** Sentences for which a narrative stays in the year that it named. */
const NARRATIVE = 8;

/** "On 1 September 1939 ... By October": a month that follows a date of a year other than that of publication, in no report of the day. */
function toldYear(s: CalendarSense, at: Circumstances): number | undefined {
  const { told, report } = at.focus;
  if (!told || report || s.rel !== undefined || s.yearShift !== undefined || s.quarter !== undefined)
    return undefined;
  if (at.sentence - told.sentence > NARRATIVE || told.y === at.anchor?.y) return undefined;
  at.focus.told = { y: told.y, sentence: at.sentence };
  return told.y;
}

/** Years from that of publication; `away` = months from publication within one year. */
function yearsAway(s: CalendarSense, away: number, at: Circumstances): number {
  if (s.rel === 0) return 0;
  if (s.rel === -1) return away < 0 ? 0 : -1;
  if (s.rel === 1) return away > 0 ? 0 : 1;
  if (s.quarter) return quarterAway(away, at);
  if (away > NEAR) {
    const tense = at.tense();
    return tense === 'ahead' || (tense === undefined && away <= NEARER) ? 0 : -1;
  }
  if (away >= -0.5) return 0;
  const tense = at.tense();
  if (tense === 'ahead') return 1;
  return tense === undefined && away < -FAR ? 1 : 0;
}

/** Accounts are of a quarter just ended, whenever they are to be published; a quarter not yet begun is only looked forward to. */
function quarterAway(away: number, at: Circumstances): number {
  if (away >= FAR) return -1;
  if (away > 0) {
    const tense = at.tense();
    return tense === 'ahead' || (tense === undefined && away <= NEAR) ? 0 : -1;
  }
  return away < -FAR && at.tense() === 'ahead' ? 1 : 0;
}
