import { addDays, type Weekday, weekdayOf, type Ymd } from '../calendar.ts';
import type { Tense } from '../tense.ts';

/** The weekday meant, counted from a day: back in reports of the past (that day itself included), forward in announcements. */
export function nearestWeekday(
  from: Ymd,
  weekday: Weekday,
  rel: number | undefined,
  tense: () => Tense | undefined,
): Ymd {
  const back = (weekdayOf(from) - weekday + 7) % 7;
  const forth = (7 - back) % 7;
  if (rel === -1) return addDays(from, -(back || 7));
  if (rel === 1) return addDays(from, forth || 7);
  if (rel === 0) return addDays(from, tense() === 'ahead' ? forth : back <= 3 ? -back : forth);
  return addDays(from, tense() === 'ahead' ? forth : -back);
}
