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
import type { Focus } from './focus.ts';
import type { Circumstances, Resolved } from './index.ts';

/** "last week", "two years ago", "a day earlier": counted from publication or from the day that the text speaks of. */
export function resolveShift(s: ShiftSense, at: Circumstances): Resolved {
  const type = s.part || s.unit.startsWith('T') ? 'time' : 'date';
  if (s.vague) return { type: 'date', value: s.n < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const { focus, anchor } = at;
  if (s.unit === 'Y' || s.unit === 'Q') {
    const quarter = quarterShift(s, at);
    if (quarter) return quarter;
  }
  const from = (s.from === 'focus' ? fromFocus(s, focus) : undefined) ?? (anchor && { ...anchor });
  if (!from) return { type, value: null };
  const value = count(s, from);
  if (value === null) return { type, value: null };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    const [y, m, d] = value.split('-').map(Number);
    focus.day = { y: y!, m: m!, d: d! };
    focus.dayText = value;
  }
  if (/^\d{4}/.test(value)) focus.year = Number(value.slice(0, 4));
  return { type, value: value + (s.part ?? ''), against: from.text };
}

interface From {
  readonly y: number;
  readonly m?: number;
  readonly day?: Ymd;
  readonly hour?: number;
  readonly minute?: number;
  readonly text: string;
}

function fromFocus(s: ShiftSense, focus: Focus): From | undefined {
  if (s.unit === 'D' || s.unit === 'W' || s.unit === 'WE')
    return focus.day && focus.dayText
      ? { y: focus.day.y, m: focus.day.m, day: focus.day, text: focus.dayText }
      : undefined;
  if (s.unit === 'M' && focus.month)
    return { y: focus.month.y, m: focus.month.m, text: monthText(focus.month.y, focus.month.m) };
  if (s.unit.endsWith('Y') && focus.year !== undefined) return { y: focus.year, text: yearText(focus.year) };
  return undefined;
}

/** In accounts, "a year ago" is the same quarter of the year before. */
function quarterShift(s: ShiftSense, at: Circumstances): Resolved | undefined {
  const { quarter } = at.focus;
  if (!quarter) return undefined;
  const text = `${yearText(quarter.y)}-Q${quarter.q}`;
  if (s.unit === 'Y') {
    if (s.n !== -1 || s.from !== 'focus' || at.sentence - quarter.sentence > 1) return undefined;
    return { type: 'date', value: `${yearText(quarter.y - 1)}-Q${quarter.q}`, against: text };
  }
  if (s.from !== 'focus') return undefined;
  const n = quarter.y * 4 + quarter.q - 1 + s.n;
  return { type: 'date', value: `${yearText(Math.floor(n / 4))}-Q${(n % 4) + 1}`, against: text };
}

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
