/** In milliseconds. */
const DAY = 86_400_000;

/** Days since 1970 of the first and last day that a date's value names; undefined where it names no date. */
export function daysOf(value: string | null | undefined): readonly [number, number] | undefined {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|T|\/)/.exec(value ?? '');
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), m[2] && Number(m[2]), m[3] && Number(m[3])];
  const first = Date.UTC(year, (month || 1) - 1, day || 1);
  const next = day ? first + DAY : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  if (Number.isNaN(first) || Number.isNaN(next)) return undefined;
  return [first / DAY, next / DAY - 1];
}

/** The one day that a value names, in days since 1970; null where it is less exact. */
function dayOf(value: string | null | undefined): number | null {
  const days = daysOf(value);
  return days && days[0] === days[1] ? days[0] : null;
}

/** The year of the first newspaper. */
const FIRST_NEWSPAPER = 1605;

/** The day on which an article was printed; null where its date is less exact, or one that no article can have. */
export function printedOn(published: string | null | undefined): number | null {
  return Number(published?.slice(0, 4)) < FIRST_NEWSPAPER ? null : dayOf(published);
}

/** Months since 1970. */
export const monthOf = (day: number): number => {
  const date = new Date(day * DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
};
