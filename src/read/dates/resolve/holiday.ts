import { addDays, easter, nthWeekday, type Ymd } from '../calendar.ts';
import { HOLIDAYS } from '../lexicon.ts';

const fixed: Readonly<Record<string, readonly number[]>> = HOLIDAYS.fixed;
const weekdays: Readonly<Record<string, readonly number[]>> = HOLIDAYS.weekday;
const easters: Readonly<Record<string, number>> = HOLIDAYS.easter;

/** The day on which a holiday fell in a year. */
export function holidayIn(name: string, y: number): Ymd | undefined {
  const date = fixed[name];
  if (date) return { y, m: date[0]!, d: date[1]! };
  const nth = weekdays[name];
  if (nth) return nthWeekday(y, nth[0]!, nth[1]!, nth[2]!);
  const away = easters[name];
  if (away !== undefined) return addDays(easter(y), away);
  // United States: the Tuesday after the first Monday of November.
  if (HOLIDAYS.election.includes(name)) return addDays(nthWeekday(y, 11, 1, 1), 1);
  return undefined;
}
