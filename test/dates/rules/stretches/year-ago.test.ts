import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('the same stretch one year back', () => {
  table([
    ['the year-ago period', 'the year-ago period | date | 2030'],
    [
      'Second-quarter sales were above the year-ago quarter.',
      'Second-quarter | date | 2030-Q2',
      'the year-ago quarter | date | 2029-Q2',
    ],
    ['the year-earlier third quarter', 'the year-earlier third quarter | date | 2030-Q3'],
    ['The year-ago results were better.', 'year-ago | date | 2030'],
  ]);
});
