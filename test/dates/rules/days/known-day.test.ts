import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('days named after what happened', () => {
  table([
    ['the 9/11 commission', '9/11 | date | 2001-09-11'],
    ['the Sept. 11 attacks', 'Sept. 11 | date | 2001-09-11'],
    ['She was born on Sept. 11.', 'Sept. 11 | date | 2030-09-11'],
  ]);
});
