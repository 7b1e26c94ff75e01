import { expect, test } from 'vitest';
import { differences } from './support.ts';

/** Base, telling, what differs in dates and times. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Mara Lund told Harbour Radio on Monday that 90 boats had been lost in the storm.',
    'In a recent interview with Harbour Radio, Mara Lund said that 90 boats had been lost in the storm.',
    ['date: Monday → recent'],
  ],
  [
    'Mara Lund said that around 60 boats had been lost between early March and late May.',
    'Mara Lund said that around 60 boats had been lost since the harbour wall broke.',
    ['date (period-start): between early March and late May → since the harbour wall broke'],
  ],
  [
    'Mara Lund said that 90 boats had been lost since July.',
    'Mara Lund said that 90 boats had been lost since the fishing congress last September.',
    ['date (period-start): since July → since the fishing congress last September'],
  ],
  [
    'Mara Lund said that 90 boats had been lost between March and May.',
    'Mara Lund said that 90 boats had been lost from March to May.',
    [],
  ],
  // A year of one forecast is no other telling of another year.
  [
    'Growth in Selmark is put at 3 percent in 2031 and 4 percent in 2032, the bank said.',
    'The bank said growth in Selmark is put at 3 percent in 2031, below the 5 percent of 2010-2029.',
    [],
  ],
  // The day of the flood is not the day of the count.
  [
    'At least 90 people died and 210 were hurt, 40 critically, in the flood that hit Rosshaven late Friday, the ministry said.',
    'The ministry: Saturday’s count was 90 dead and 210 hurt, and 40 in a critical state.',
    [],
  ],
];

test.each(cases)('%s / %s', (base, other, wanted) => {
  const dates = differences(base, other).filter((d) => /^date/.test(d));
  expect(dates).toEqual(wanted);
});
