import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('counted from publication', () => {
  table([
    ['last year', 'last year | date | 2030'],
    ['this week', 'this week | date | 2031-W12'],
    ['next month', 'next month | date | 2031-04'],
    ['last week', 'last week | date | 2031-W11'],
    ['the current year', 'the current year | date | 2031'],
    ['this weekend', 'this weekend | date | 2031-W12-WE'],
    ['last quarter', 'last quarter | date | 2030-Q4'],
    ['this century', 'this century | date | 20'],
    ['earlier this month', 'earlier this month | date | 2031-03 | START'],
    ['early next year', 'early next year | date | 2032 | START'],
    ['the end of this week', 'the end of this week | date | 2031-W12 | END'],
    ['last night', 'last night | time | 2031-03-18TNI'],
    ['this morning', 'this morning | time | 2031-03-19TMO'],
    ['over the past decade', 'the past decade | duration | P10Y'],
  ]);
});

describe('counted from the day of the text', () => {
  table([
    [
      'He left on 5 May 2030 and came back the next day.',
      '5 May 2030 | date | 2030-05-05',
      'the next day | date | 2030-05-06',
    ],
    [
      'He left on 5 May 2030, the previous day still ill.',
      '5 May 2030 | date | 2030-05-05',
      'the previous day | date | 2030-05-04',
    ],
    [
      'It opened in 2012 and closed the following year.',
      '2012 | date | 2012',
      'the following year | date | 2013',
    ],
    ['It opened in 2012 and closed that year.', '2012 | date | 2012', 'that year | date | 2012'],
  ]);
});
