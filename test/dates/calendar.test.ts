import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysIn,
  dayText,
  easter,
  fromDayNumber,
  nthWeekday,
  weekdayOf,
  weekText,
} from '../../src/read/dates/calendar.ts';

const seed = Number(process.env.HEARSAY_SEED ?? 1);

describe('the calendar', () => {
  test.each<[string, string]>([
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2026-01-01', '2026-W01'],
    ['2000-02-29', '2000-W09'],
  ])('week of %s is %s', (day, week) => {
    const [y, m, d] = day.split('-').map(Number) as [number, number, number];
    expect(weekText({ y, m, d })).toBe(week);
  });
  test('leap years', () => {
    expect([1900, 2000, 2023, 2024].map((y) => daysIn(y, 2))).toEqual([28, 29, 28, 29]);
  });
  test('Easter, and the last Monday of May', () => {
    expect([2000, 2011, 2024, 2038].map((y) => dayText(easter(y)))).toEqual([
      '2000-04-23',
      '2011-04-24',
      '2024-03-31',
      '2038-04-25',
    ]);
    expect(dayText(nthWeekday(2024, 5, 1, 5))).toBe('2024-05-27');
    expect(dayText(nthWeekday(2024, 11, 4, 4))).toBe('2024-11-28');
  });
  test('months on keep within the month', () => {
    expect(dayText(addMonths({ y: 2024, m: 1, d: 31 }, 1))).toBe('2024-02-29');
    expect(dayText(addMonths({ y: 2024, m: 1, d: 31 }, -2))).toBe('2023-11-30');
  });
  test(`days on and back are where they began; weekdays go round (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500_000, max: 500_000 }),
        fc.integer({ min: -9999, max: 9999 }),
        (at, n) => {
          const day = fromDayNumber(at);
          expect(addDays(addDays(day, n), -n)).toEqual(day);
          expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
        },
      ),
      { seed },
    );
  });
});
