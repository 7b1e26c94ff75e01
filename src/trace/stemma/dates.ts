/** When something was published, as finely as known: milliseconds, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The year of the first newspaper: an article cannot be older. */
const FIRST_NEWSPAPER = 1605;
/** A date without a zone may be up to so far from UTC. */
const ZONE = 14 * 3_600_000;

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * The interval that a date covers; undefined where it has none. A date without a time or zone is taken as UTC: `before`
 * allows for the rest.
 */
export function intervalOf(date: string | null | undefined): Interval | undefined {
  if (!date) return undefined;
  const parts = DATE.exec(date);
  if (!parts) {
    const at = Date.parse(date);
    return Number.isNaN(at) ? undefined : { low: at, high: at };
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const start = utc(year, month - 1, day);
  const end = parts[3] ? utc(year, month - 1, day + 1) : parts[2] ? utc(year, month, 1) : utc(year + 1, 0, 1);
  return { low: start, high: end - 1 };
}

/** `Date.UTC` takes the years 0 to 99 for those of the twentieth century. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

/** Could an article be of this date? */
export function isPlausible(interval: Interval, asOf: Interval | undefined): boolean {
  if (new Date(interval.high).getUTCFullYear() < FIRST_NEWSPAPER) return false;
  return asOf === undefined || interval.low <= asOf.high + ZONE;
}

/** Surely the earlier of the two. */
export function isBefore(a: Interval | undefined, b: Interval | undefined): boolean {
  return a !== undefined && b !== undefined && a.high < b.low;
}
