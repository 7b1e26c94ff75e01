import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('seasons', () => {
  table([
    ['this summer', 'this summer | date | 2031-SU'],
    ['last fall', 'last fall | date | 2030-FA'],
    ['the winter of 1994', 'the winter of 1994 | date | 1994-WI'],
    ['spring 2030', 'spring 2030 | date | 2030-SP'],
    ['They fall and spring up.'],
    ['The water from the spring is cold.'],
  ]);
});
