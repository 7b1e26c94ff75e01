import { describe } from 'vitest';
import { table } from '../lib.ts';

describe('pieces of one expression are joined', () => {
  table([
    ['Friday, March 14', 'Friday, March 14 | date | 2031-03-14'],
    ['mid-afternoon yesterday', 'mid-afternoon yesterday | time | 2031-03-18TAF | MID'],
    ['the night of March 6', 'the night of March 6 | time | 2031-03-06TNI'],
    ["this year's first quarter", "this year's first quarter | date | 2031-Q1"],
    ['Monday and Tuesday', 'Monday | date | 2031-03-17', 'Tuesday | date | 2031-03-18'],
  ]);
});

describe('words at the edges', () => {
  table([
    ['later in the day', 'later in the day | date | 2031-03-19 | END'],
    ['around March 6', 'around March 6 | date | 2031-03-06 | APPROX'],
    ['the very end of 2030', 'the very end of 2030 | date | 2030 | END'],
    ['no more than sixty days', 'no more than sixty days | duration | P60D | EQUAL_OR_LESS'],
    ['a week or so ago', 'a week or so ago | date | 2031-W11 | APPROX'],
    ['at the beginning of October', 'the beginning of October | date | 2030-10 | START'],
  ]);
});
