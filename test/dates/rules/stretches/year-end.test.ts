import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('the end of the year', () => {
  table([
    ['by year end', 'year end | date | 2031 | END'],
    ["by the year's end", "the year's end | date | 2031 | END"],
  ]);
  table([['by year-end', 'year-end | date |  | END']], null);
});
