import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('units by themselves', () => {
  table([
    ['prices for the week', 'the week | date | 2031-W12'],
    ['over the weekend', 'the weekend | date | 2031-W12-WE'],
    ['for the rest of the year', 'the rest of the year | date | 2031 | END'],
    ['years of war', 'years | duration | PXY'],
    ['a decades-long war', 'decades-long | duration | PXE'],
    ['in the weeks ahead', 'the weeks ahead | duration | PXW'],
    ['the week of March 6', 'the week of March 6 | date | 2031-W10'],
    [
      'He fell on 5 May 2030. The day before, he was ill.',
      '5 May 2030 | date | 2030-05-05',
      'The day before | date | 2030-05-04',
    ],
    ['the day she left'],
    ['At the end of the day, all are tired.'],
    ['by the end of the month', 'the end of the month | date | 2031-03 | END'],
  ]);
});
