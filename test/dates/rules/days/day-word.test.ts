import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('today and its neighbours', () => {
  table([
    ['today', 'today | date | 2031-03-19'],
    ['Yesterday it rained.', 'Yesterday | date | 2031-03-18'],
    ['tomorrow night', 'tomorrow night | time | 2031-03-20TNI'],
    ['tonight', 'tonight | time | 2031-03-19TNI'],
    ['the day before yesterday', 'the day before yesterday | date | 2031-03-17'],
    ['late yesterday', 'late yesterday | date | 2031-03-18 | END'],
    ['She told NORVAN Today that it was so.'],
  ]);
});
