import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('parts of the day that the text speaks of', () => {
  table([
    [
      'He fell on Monday. In the evening he was well.',
      'Monday | date | 2031-03-17',
      'the evening | time | 2031-03-17TEV',
    ],
    [
      'He fell on Monday; the night before, he danced.',
      'Monday | date | 2031-03-17',
      'the night before | time | 2031-03-16TNI',
    ],
    ['It froze overnight.', 'overnight | time | 2031-03-19TNI'],
    ['The morning after the vote was calm.'],
    ['CBS This Morning'],
  ]);
});
