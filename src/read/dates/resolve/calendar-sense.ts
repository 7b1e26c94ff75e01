import {
  addDays,
  clockText,
  daysBetween,
  daysIn,
  dayText,
  isDay,
  monthText,
  weekdayOf,
  weekText,
  type Ymd,
  yearText,
} from '../calendar.ts';
import type { CalendarSense } from '../sense.ts';
import { holidayIn } from './holiday.ts';
import type { Circumstances, Resolved } from './index.ts';
import { nearestWeekday } from './weekday.ts';
import { yearOf } from './year.ts';

/** A place in the calendar, with what the words leave out taken from publication, tense and what the text spoke of. */
export function resolveCalendar(s: CalendarSense, at: Circumstances): Resolved {
  const type = s.hour !== undefined || s.part !== undefined ? 'time' : 'date';
  if (s.bc) return { type, value: s.era !== undefined ? `BC${s.era}` : `BC${yearText(s.year!)}` };
  if (s.era !== undefined) return { type, value: s.era };
  const day = dayOf(s, at);
  if (day) {
    const { on, against } = day;
    if (on) {
      at.focus.day = on;
      at.focus.dayText = dayText(on);
      at.focus.year = { y: on.y, sentence: at.sentence };
      at.focus.month = on;
      tell(s, at);
      return {
        type,
        value: (s.weekOf ? weekValue(on, s.weekOf) : dayText(on)) + timeOf(s),
        ...(against && { against }),
      };
    }
    return { type, value: unknownDay(s) };
  }
  return stretch(s, at, type);
}

/** Remembers a year that the words themselves gave beside a month. */
function tell(s: CalendarSense, at: Circumstances): void {
  if (s.year !== undefined && s.month !== undefined) at.focus.told = { y: s.year, sentence: at.sentence };
}

const weekValue = (on: Ymd, of: 'W' | 'WE'): string => (of === 'WE' ? `${weekText(on)}-WE` : weekText(on));

interface FoundDay {
  readonly on?: Ymd;
  readonly against?: string;
}

/** The day meant; undefined where no day is, an empty object where it cannot be known. */
function dayOf(s: CalendarSense, at: Circumstances): FoundDay | undefined {
  const { anchor, focus } = at;
  if (s.day !== undefined && s.month !== undefined) {
    const year = yearOf(s, at, s.month, s.day);
    if (!year || !isDay(year.year, s.month, s.day)) return {};
    return { on: { y: year.year, m: s.month, d: s.day }, ...(year.against && { against: year.against }) };
  }
  if (s.holiday !== undefined) {
    const given = s.year ?? undefined;
    if (given !== undefined) {
      const on = holidayIn(s.holiday, given);
      return on ? { on } : {};
    }
    if (!anchor?.day) return {};
    const on = nearestHoliday(s, at);
    return on ? { on, against: anchor.text } : {};
  }
  if (s.weekday !== undefined || s.dayShift !== undefined) focus.report = true;
  if (s.dayShift !== undefined)
    return anchor?.day ? { on: addDays(anchor.day, s.dayShift), against: anchor.text } : {};
  if (s.weekday !== undefined) {
    if (s.fromFocus && focus.day && focus.dayText) {
      const back = ((weekdayOf(focus.day) - s.weekday + 6) % 7) + 1;
      const forth = ((s.weekday - weekdayOf(focus.day) + 6) % 7) + 1;
      return { on: addDays(focus.day, (s.rel ?? -1) > 0 ? forth : -back), against: focus.dayText };
    }
    if (!anchor?.day) return {};
    return { on: nearestWeekday(anchor.day, s.weekday, s.rel, at.tense), against: anchor.text };
  }
  if (type(s) && s.month === undefined && s.year === undefined) {
    // A time alone: on the day that the text speaks of, else on that of publication.
    if (focus.day && focus.dayText) return { on: focus.day, against: focus.dayText };
    if (anchor?.day) return { on: anchor.day, against: anchor.text };
    return {};
  }
  return undefined;
}

const type = (s: CalendarSense): boolean => s.hour !== undefined || s.part !== undefined;

function timeOf(s: CalendarSense): string {
  if (s.hour !== undefined) return clockText(s.hour, s.minute ?? 0) + (s.zone ?? '');
  return s.part ?? '';
}

/** What the words say without a date to count from: "T19:00", "XXXX-03-18"; nothing for a day that is only relative. */
function unknownDay(s: CalendarSense): string | null {
  if (s.month !== undefined && s.day !== undefined)
    return `XXXX-${monthText(0, s.month).slice(5)}-${String(s.day).padStart(2, '0')}${timeOf(s)}`;
  if (s.hour !== undefined && s.weekday === undefined && s.dayShift === undefined) return timeOf(s);
  return null;
}

/** The holiday of the past or of what is to come, by tense; the nearer one where no verb tells. */
function nearestHoliday(s: CalendarSense, at: Circumstances): Ymd | undefined {
  const from = at.anchor!.day!;
  const here = holidayIn(s.holiday!, from.y);
  if (!here || s.rel === 0) return here;
  const away = daysBetween(from, here);
  if (away === 0) return here;
  const other = holidayIn(s.holiday!, from.y + (away > 0 ? -1 : 1))!;
  const [past, ahead] = away > 0 ? [other, here] : [here, other];
  if (s.rel !== undefined) return s.rel < 0 ? past : ahead;
  const tense = at.tense();
  if (tense) return tense === 'ahead' ? ahead : past;
  return daysBetween(from, ahead) < daysBetween(past, from) ? ahead : past;
}

/** The week of the month's first, eighth, ... day, or of its last. */
const weekIn = (y: number, m: number, n: number): string =>
  weekText({ y, m, d: n < 0 ? daysIn(y, m) : 7 * n - 6 });

/** Years, months, quarters, halves and seasons. */
function stretch(s: CalendarSense, at: Circumstances, kind: 'date' | 'time'): Resolved {
  const { focus } = at;
  if (s.month !== undefined) {
    const year = yearOf(s, at, s.month, undefined);
    if (!year)
      return { type: kind, value: s.weekIn === undefined ? `XXXX-${monthText(0, s.month).slice(5)}` : null };
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
