import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('times of the day', () => {
  table([
    ['at 7:15 p.m. on the bridge', '7:15 p.m. | time | 2031-03-19T19:15'],
    ['7 p.m. EST', '7 p.m. EST | time | 2031-03-19T19:00'],
    ['7pm', '7pm | time | 2031-03-19T19:00'],
    ['at 0800 GMT', '0800 GMT | time | 2031-03-19T08:00Z'],
    ['10 p.m. Tuesday', '10 p.m. Tuesday | time | 2031-03-18T22:00'],
    ['12:30 a.m. on', '12:30 a.m. | time | 2031-03-19T00:30'],
    ['noon Monday', 'noon Monday | time | 2031-03-17T12:00'],
    ['5 p.m. EST, March 6', '5 p.m. EST, March 6 | time | 2031-03-06T17:00'],
    ["three o'clock in the morning", "three o'clock in the morning | time | 2031-03-19T03:00"],
    ['4 in the morning', '4 in the morning | time | 2031-03-19T04:00'],
    ['at 3:30am on Monday', '3:30am | time | 2031-03-17T03:30', 'Monday | date | 2031-03-17'],
    ['12 noon', '12 noon | time | 2031-03-19T12:00'],
    [
      'He fell on Monday. It was 6 a.m. then.',
      'Monday | date | 2031-03-17',
      '6 a.m. | time | 2031-03-17T06:00',
    ],
  ]);
});

describe('without a day', () => {
  table(
    [
      ['at 7:15 p.m. there', '7:15 p.m. | time | T19:15'],
      ['at 20:00 there', '20:00 | time | T20:00'],
      ['10 p.m. Tuesday', '10 p.m. Tuesday | time | '],
    ],
    null,
  );
});

describe('numbers that are no times', () => {
  table([['They won 3-2 and 25:70 is no time.'], ['Section 4 in the book'], ['0800 boxes']]);
});
