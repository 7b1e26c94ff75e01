import { describe, expect, test } from 'vitest';
import { analyse, formSeries } from '../../../src/trace/series/index.ts';
import { acledNumber, PRESETS } from '../../../src/trace/series/presets/index.ts';
import { point } from './lib.ts';

const analysis = analyse(
  formSeries([
    point({ value: 40, bound: 'at-least', day: '2031-01-02', by: 'A', words: 'at least 40 crates' }),
    point({ value: 55, day: '2031-01-02', by: 'B', words: '55 crates' }),
    point({ value: 60, day: '2031-02', stated: false, by: 'B', words: '60 crates' }),
  ])[0]!,
);

test('ucdp: best, low and high a day, with how exactly the day is known', () => {
  expect(PRESETS.ucdp(analysis)).toMatchObject([
    {
      date_start: '2031-01-02',
      date_end: '2031-01-02',
      date_prec: 1,
      side_a: 'Ardovia',
      side_b: 'Corvany',
      best: 40,
      low: 40,
      high: 55,
      number_of_sources: 2,
    },
    { date_start: '2031-02-01', date_end: '2031-02-28', date_prec: 4, best: 60 },
  ]);
});

test('sipri: what is uncertain in brackets', () => {
  expect(PRESETS.sipri(analysis)).toMatchObject([
    {
      supplier: 'Ardovia',
      recipient: 'Corvany',
      number_ordered: '..',
      number_delivered: '(40)',
      years_of_deliveries: '2031',
    },
    { number_delivered: '55' },
    { number_delivered: '60', years_of_deliveries: '(2031)' },
  ]);
});

test('acled: one number a day, the lowest, with what differs in the notes', () => {
  expect(PRESETS.acled(analysis)).toMatchObject([
    {
      event_date: '2031-01-02',
      time_precision: 1,
      fatalities: 40,
      notes: '55 crates; at least 40 crates; between 40 and 55 by source',
    },
    { event_date: '2031-02-01', time_precision: 3, fatalities: 60, notes: '60 crates' },
  ]);
});

describe('acled: words to numbers', () => {
  test.each([
    ['dozens of people', 12],
    ['tens of people', 10],
    ['hundreds of people', 100],
    ['thousands of people', 1000],
    ['several people', 3],
  ])('%s', (words, number) =>
    expect(acledNumber(point({ words, bound: 'vague', value: null, low: 1 }))).toBe(number),
  );
});
