/** Minutes are counted from the first minute of 2024 in UTC. */
export const DAY = 1440;
export const TWO_YEARS = 731 * DAY;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Day {
  readonly year: number;
  /** 0 … 11. */
  readonly month: number;
  readonly day: number;
  /** 0 = Monday. */
  readonly weekday: number;
}

/** The civil date of a day, 0 = 1 January 2024 (a Monday). Negative days are not needed beyond the year before. */
export function civil(day: number): Day {
  let year = day < 0 ? 2023 : 2024;
  let rest = day < 0 ? day + 365 : day;
  const length = (y: number): number => (y % 4 === 0 ? 366 : 365);
  while (rest >= length(year)) rest -= length(year++);
  let month = 0;
  const inMonth = (m: number): number => LENGTHS[m]! + (m === 1 && year % 4 === 0 ? 1 : 0);
  while (rest >= inMonth(month)) rest -= inMonth(month++);
  return { year, month, day: rest + 1, weekday: ((day % 7) + 7) % 7 };
}

const two = (n: number): string => String(n).padStart(2, '0');

export const dayOf = (minute: number): number => Math.floor(minute / DAY);

/** YYYY-MM-DD. */
export function isoDay(day: number): string {
  const { year, month, day: n } = civil(day);
  return `${year}-${two(month + 1)}-${two(n)}`;
}

/** A date-time with a zone given in minutes east of Greenwich. */
export function isoMinute(minute: number, zone: number): string {
  const local = minute + zone;
  const day = dayOf(local);
  const clock = local - day * DAY;
  const away = Math.abs(zone);
  const sign = zone < 0 ? '-' : '+';
  return `${isoDay(day)}T${two(Math.floor(clock / 60))}:${two(clock % 60)}:00${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
