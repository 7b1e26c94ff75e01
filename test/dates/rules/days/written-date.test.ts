import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('dates in digits', () => {
  table(
    [
      ['Dated 2030-02-28.', '2030-02-28 | date | 2030-02-28'],
      ['Posted 3/18/2030 here.', '3/18/2030 | date | 2030-03-18'],
      ['Posted 18/3/2030 here.', '18/3/2030 | date | 2030-03-18'],
      ['Posted 7/8/07 here.', '7/8/07 | date | 2007-07-08'],
      ['Am 18.03.2030 gesendet.', '18.03.2030 | date | 2030-03-18'],
      ['File 20300318 was sent.', '20300318 | date | 2030-03-18'],
      ['At 2030-03-18T20:15 it rang.', '2030-03-18T20:15 | time | 2030-03-18T20:15'],
      ['No such day: 2030-02-30, 99/99/2030, 20301399.'],
      ['Version 1.2.3 has 12345678 lines.'],
    ],
    null,
  );
});
