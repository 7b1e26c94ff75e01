import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('the stretch that accounts speak of', () => {
  table([
    ['the latest period', 'the latest period | date | 2030-Q4'],
    ['the 2029 quarter', 'the 2029 quarter | date | 2029'],
    [
      'Third-quarter sales rose; in the 2029 period they fell.',
      'Third-quarter | date | 2030-Q3',
      'the 2029 period | date | 2029-Q3',
    ],
    ['the same period last year', 'the same period last year | date | 2030'],
    ['the period'],
  ]);
});
