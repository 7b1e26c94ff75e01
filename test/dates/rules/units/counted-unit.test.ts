import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('lengths', () => {
  table([
    ['for three months', 'three months | duration | P3M'],
    ['two and a half years', 'two and a half years | duration | P2Y6M'],
    ['a minute and a half', 'a minute and a half | duration | PT1M30S'],
    ['about two years', 'about two years | duration | P2Y | APPROX'],
    ['at least 30 days', 'at least 30 days | duration | P30D | EQUAL_OR_MORE'],
    ['more than four hours', 'more than four hours | duration | PT4H | MORE_THAN'],
    ['the past two years', 'the past two years | duration | P2Y'],
    ['the first nine months', 'the first nine months | duration | P9M'],
    ['several weeks', 'several weeks | duration | PXW'],
    ['a few days', 'a few days | duration | PXD'],
    ['a couple of years', 'a couple of years | duration | P2Y | APPROX'],
    ['a two-year plan', 'two-year | duration | P2Y'],
    ['a three hour meeting', 'three hour | duration | PT3H'],
    ['two decades', 'two decades | duration | P20Y'],
    ['twenty-four hours', 'twenty-four hours | duration | PT24H'],
    ['two to three weeks', 'two to three weeks | duration | P2W'],
    ['half an hour', 'half an hour | duration | PT30M'],
    ['6 1/2 hours', '6 1/2 hours | duration | PT6H30M'],
    ['for decades', 'decades | duration | PXE'],
    ['weeks or months', 'weeks or months | duration | PXW | APPROX'],
    ['for some time', 'some time | duration | PXX'],
  ]);
});

describe('dates', () => {
  table([
    ['three months ago', 'three months ago | date | 2030-12'],
    ['two years ago', 'two years ago | date | 2029'],
    ['ten days ago', 'ten days ago | date | 2031-03-09'],
    ['two weeks ago', 'two weeks ago | date | 2031-W10'],
    ['nearly four years ago', 'nearly four years ago | date | 2027 | LESS_THAN'],
    ['several years ago', 'several years ago | date | PAST_REF'],
    ['five years from now', 'five years from now | date | 2036'],
    [
      'He came on 5 May 2030; a day earlier he was ill.',
      '5 May 2030 | date | 2030-05-05',
      'a day earlier | date | 2030-05-04',
    ],
    [
      'He came on 5 May 2030; two days later he was well.',
      '5 May 2030 | date | 2030-05-05',
      'two days later | date | 2030-05-07',
    ],
  ]);
});

describe('sets', () => {
  table([
    ['It costs $5 a year.', 'a year | set | P1Y'],
    ['They meet twice a week.', 'a week | set | P1W'],
  ]);
});

describe('none of these', () => {
  table([
    ['the 6-year-old boy, 44 years old'],
    ['three-quarters of the vote, more than a quarter'],
    ['a second attempt'],
    ['a year-round port'],
  ]);
});
