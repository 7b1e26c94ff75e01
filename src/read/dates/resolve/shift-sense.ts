import {
  addDays,
  addMonths,
  clockText,
  dayNumber,
  dayText,
  monthText,
  weekText,
  type Ymd,
  yearText,
} from '../calendar.ts';
import type { ShiftSense } from '../sense.ts';
import type { Circumstances, Resolved } from './index.ts';

/** "last week", "two years ago", "a day earlier": counted from publication or from the day that the text speaks of. */
export function resolveShift(s: ShiftSense, at: Circumstances): Resolved {
  const type = s.part || s.unit.startsWith('T') ? 'time' : 'date';
  if (s.vague) return { type: 'date', value: s.n < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const { focus, anchor } = at;
  const quarter = quarterShift(s, at);
  if (quarter) return quarter;
  if (s.unit === 'Y' && s.n === 0) focus.quarter = undefined;
  const from = (s.from === 'focus' ? fromFocus(s, at) : undefined) ?? (anchor && { ...anchor });
  if (!from) return { type, value: null };
  const value = count(s, from);
  if (value === null) return { type, value: null };
  if (s.from === 'published') at.focus.report = true;
  move(s, value, at);
  return { type, value: value + (s.part ?? ''), against: from.text };
}

/** What comes later becomes what the text speaks of; what was earlier is only looked back at. */
function move(s: ShiftSense, value: string, at: Circumstances): void {
  if (s.from === 'focus' && s.n < 0) return;
  const { focus } = at;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    const [y, m, d] = value.split('-').map(Number);
    focus.day = { y: y!, m: m!, d: d! };
    focus.dayText = value;
  }
  if (s.unit === 'Y' && s.from === 'published' && s.n < -1)
    focus.year = { y: Number(value), sentence: at.sentence };
}

interface From {
  readonly y: number;
  readonly m?: number;
  readonly day?: Ymd;
  readonly hour?: number;
  readonly minute?: number;
  readonly text: string;
}

function fromFocus(s: ShiftSense, at: Circumstances): From | undefined {
  const { day, dayText: text, month, year } = at.focus;
  if (s.unit === 'D' || s.unit === 'W' || s.unit === 'WE')
    return day && text ? { y: day.y, m: day.m, day, text } : undefined;
  if (s.unit === 'M' && month) return { y: month.y, m: month.m, text: monthText(month.y, month.m) };
  if (s.unit.endsWith('Y') && year && at.sentence - year.sentence <= 1)
    return { y: year.y, text: yearText(year.y) };
  return undefined;
}

/** Sentences for which the quarter of accounts stays the one compared with. */
const ACCOUNTS = 4;

/** In accounts, "a year ago" is the same quarter of the year before, and "the quarter" the one just ended. */
function quarterShift(s: ShiftSense, at: Circumstances): Resolved | undefined {
  const { quarter } = at.focus;
  const { anchor } = at;
  if (s.unit === 'Y') {
    if (!quarter || s.n !== -1 || !s.counted || at.sentence - quarter.sentence > ACCOUNTS) return undefined;
    return quarterAt(quarter.y * 4 + quarter.q - 5, quarterText(quarter));
  }
  if (s.unit !== 'Q' || s.from !== 'focus') return undefined;
  if (quarter) return quarterAt(quarter.y * 4 + quarter.q - 1 + s.n, quarterText(quarter));
  return anchor?.m === undefined
    ? undefined
    : quarterAt(anchor.y * 4 + Math.floor((anchor.m - 1) / 3) - 1 + s.n, anchor.text);
}

const quarterText = (at: { readonly y: number; readonly q: number }): string => `${yearText(at.y)}-Q${at.q}`;

const quarterAt = (n: number, against: string): Resolved => ({
  type: 'date',
  value: quarterText({ y: Math.floor(n / 4), q: (n % 4) + 1 }),
  against,
});

function count(s: ShiftSense, from: From): string | null {
  const many = /^(\d+)(\D+)$/.exec(s.unit);
  const n = s.n * (many ? Number(many[1]) : 1);
  const unit = many ? many[2]! : s.unit;
  switch (unit) {
    case 'Y':
      if (s.n === 0 && many) return yearText(from.y).slice(0, many[1] === '10' ? 3 : 2);
      if (n !== 0 && Math.abs(n) < 1) return from.m === undefined ? null : monthOf(from, n * 12);
      return yearText(from.y + Math.round(n));
    case 'M':
      return from.m === undefined ? null : monthOf(from, n);
    case 'Q': {
      if (from.m === undefined) return null;
      const q = from.y * 4 + Math.floor((from.m - 1) / 3) + n;
      return `${yearText(Math.floor(q / 4))}-Q${(q % 4) + 1}`;
    }
    case 'W':
      return from.day ? weekText(addDays(from.day, 7 * n)) : null;
    case 'WE':
      return from.day ? `${weekText(addDays(from.day, 7 * n))}-WE` : null;
    case 'D':
      return from.day ? dayText(addDays(from.day, Math.round(n))) : null;
    default:
      return clock(unit, n, from);
  }
}

function monthOf(from: From, n: number): string {
  const to = addMonths({ y: from.y, m: from.m!, d: 1 }, Math.round(n));
  return monthText(to.y, to.m);
}

/** Hours and minutes count only where publication is given to the minute. */
function clock(unit: string, n: number, from: From): string | null {
  if (!from.day || from.hour === undefined || from.minute === undefined) return null;
  const step = unit === 'TH' ? 60 : unit === 'TM' ? 1 : 0;
  if (!step) return null;
  const minutes =
    dayNumber(from.day.y, from.day.m, from.day.d) * 1440 +
    from.hour * 60 +
    from.minute +
    Math.round(n * step);
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  return (
    dayText(addDays(from.day, day - dayNumber(from.day.y, from.day.m, from.day.d))) +
    clockText(Math.floor(rest / 60), rest % 60)
  );
}
