/** Arithmetic on the proleptic Gregorian calendar. Pure: no clock, no time zone of the machine. */

/** A day; month and day count from 1. */
export interface Ymd {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = number;

const DAY = 86_400_000;

/** Days since 1970-01-01; a month or day out of range carries over. */
export function dayNumber(y: number, m: number, d: number): number {
  const at = new Date(0);
  at.setUTCFullYear(y, m - 1, d);
  return Math.round(at.getTime() / DAY);
}

export function fromDayNumber(n: number): Ymd {
  const at = new Date(n * DAY);
  return { y: at.getUTCFullYear(), m: at.getUTCMonth() + 1, d: at.getUTCDate() };
}

export const addDays = (day: Ymd, n: number): Ymd => fromDayNumber(dayNumber(day.y, day.m, day.d) + n);

/** Days from one day to a later one; negative where it is earlier. */
export const daysBetween = (from: Ymd, to: Ymd): number =>
  dayNumber(to.y, to.m, to.d) - dayNumber(from.y, from.m, from.d);

/** The same day of another month, or that month's last. */
export function addMonths(day: Ymd, n: number): Ymd {
  const at = day.y * 12 + day.m - 1 + n;
  const y = Math.floor(at / 12);
  const m = at - y * 12 + 1;
  return { y, m, d: Math.min(day.d, daysIn(y, m)) };
}

export const daysIn = (y: number, m: number): number => dayNumber(y, m + 1, 1) - dayNumber(y, m, 1);

export const isDay = (y: number, m: number, d: number): boolean =>
  m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);

export function weekdayOf(day: Ymd): Weekday {
  const n = dayNumber(day.y, day.m, day.d);
  return ((((n + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: the week of a day is the one whose Thursday it shares. */
export function isoWeek(day: Ymd): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = dayNumber(thursday.y, 1, 1);
  return {
    year: thursday.y,
    week: Math.floor((dayNumber(thursday.y, thursday.m, thursday.d) - first) / 7) + 1,
  };
}

/** The nth given weekday of a month; n = 5 means the last. */
export function nthWeekday(y: number, m: number, weekday: Weekday, n: number): Ymd {
  if (n >= 5) {
    const last = { y, m, d: daysIn(y, m) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { y, m, d: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
export function easter(y: number): Ymd {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const d = b >> 2;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = c >> 2;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const n = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * n + 114;
  return { y, m: Math.floor(at / 31), d: (at % 31) + 1 };
}

export const twoDigits = (n: number): string => String(n).padStart(2, '0');
export const yearText = (y: number): string => String(y).padStart(4, '0');
export const monthText = (y: number, m: number): string => `${yearText(y)}-${twoDigits(m)}`;
export const dayText = (day: Ymd): string => `${monthText(day.y, day.m)}-${twoDigits(day.d)}`;
export const clockText = (hour: number, minute: number): string => `T${twoDigits(hour)}:${twoDigits(minute)}`;

export function weekText(day: Ymd): string {
  const { year, week } = isoWeek(day);
  return `${yearText(year)}-W${twoDigits(week)}`;
}
