import {
  addDays,
  clockText,
  dayText,
  isDay,
  twoDigits,
  weekdayOf,
  weekText,
  type Ymd,
  yearText,
} from '../calendar.ts';
import type { CalendarSense } from '../sense.ts';
import { tell } from './focus.ts';
import { holidayIn, nearestHoliday } from './holiday.ts';
import type { Circumstances, Resolved } from './index.ts';
import { stretch } from './stretch.ts';
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
    return `XXXX-${twoDigits(s.month)}-${twoDigits(s.day)}${timeOf(s)}`;
  if (s.hour !== undefined && s.weekday === undefined && s.dayShift === undefined) return timeOf(s);
  return null;
}
