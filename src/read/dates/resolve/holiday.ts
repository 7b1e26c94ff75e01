import { addDays, daysBetween, easter, nthWeekday, type Ymd } from '../calendar.ts';
import { HOLIDAYS } from '../lexicon.ts';
import type { CalendarSense } from '../sense.ts';
import type { Circumstances } from './index.ts';

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

/** The holiday of the past or of what is to come, by tense; the nearer one where no verb tells. */
export function nearestHoliday(s: CalendarSense, at: Circumstances): Ymd | undefined {
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
