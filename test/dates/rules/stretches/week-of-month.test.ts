import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('weeks of a month', () => {
  table([
    ['the first week of May 2030', 'the first week of May 2030 | date | 2030-W18'],
    ['the last week of February', 'the last week of February | date | 2031-W09'],
  ]);
  table([['the last week of February', 'the last week of February | date | ']], null);
});
