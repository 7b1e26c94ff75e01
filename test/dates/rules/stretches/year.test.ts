import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('years', () => {
  table([
    ['since 2023', '2023 | date | 2023'],
    ['early 2020', 'early 2020 | date | 2020 | START'],
    ['fiscal 2029', 'fiscal 2029 | date | 2029'],
    ['the year 2000', 'the year 2000 | date | 2000'],
    ['in nineteen ninety-six', 'nineteen ninety-six | date | 1996'],
    ['the 2030 elections', '2030 | date | 2030'],
    ['the end of 2030', 'the end of 2030 | date | 2030 | END'],
    ['in 2032 and beyond', '2032 and beyond | date | 2032 | ON_OR_AFTER'],
    ['post-2014 politics', 'post-2014 | date | 2014 | AFTER'],
    ['in 241 BC', '241 BC | date | BC0241'],
    ['by year-end', 'year-end | date | 2031 | END'],
    ["the lowest since '82", "'82 | date | 1982"],
    ["She said '82 came."],
    ['the 2029-30 season', '2029-30 | date | 2029'],
  ]);
});

describe('numbers that are no years', () => {
  table([
    ['It cost $2020.'],
    ['About 2000 troops came.'],
    ['They walked 1990 miles.'],
    ['Flight 2015 was late.'],
  ]);
});
