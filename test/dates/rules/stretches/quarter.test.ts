import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('quarters and halves', () => {
  table([
    ['the third quarter of 2030', 'the third quarter of 2030 | date | 2030-Q3'],
    ['in the fourth quarter', 'the fourth quarter | date | 2030-Q4'],
    ['a third-quarter loss', 'third-quarter | date | 2030-Q3'],
    ['the fiscal first quarter', 'the fiscal first quarter | date | 2031-Q1'],
    ["last year's third quarter", "last year's third quarter | date | 2030-Q3"],
    ['Q3 2030', 'Q3 2030 | date | 2030-Q3'],
    ['in the second quarter of the game'],
    ['the first half of 2030', 'the first half of 2030 | date | 2030-H1'],
    ['the last half of 2030', 'the last half of 2030 | date | 2030-H2'],
    ['the third quarter of this year', 'the third quarter of this year | date | 2031-Q3'],
  ]);
});

describe('accounts: the same quarter of the year before', () => {
  table([
    [
      'Fourth-quarter profit was 3 million, from 2 million a year earlier.',
      'Fourth-quarter | date | 2030-Q4',
      'a year earlier | date | 2029-Q4',
    ],
    [
      'Profit in the fourth quarter beat the year-earlier period.',
      'the fourth quarter | date | 2030-Q4',
      'the year-earlier period | date | 2029-Q4',
    ],
    ['Profit fell in the quarter.', 'the quarter | date | 2030-Q4'],
    ['Profit in the year ended Jan. 31 fell.', 'the year | duration | P1Y', 'Jan. 31 | date | 2031-01-31'],
  ]);
});
