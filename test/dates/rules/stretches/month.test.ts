import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('months', () => {
  table([
    ['in March 2030', 'March 2030 | date | 2030-03'],
    ['In February the price fell.', 'February | date | 2031-02'],
    ['It opened in December.', 'December | date | 2030-12'],
    ['It will open in December.', 'December | date | 2031-12'],
    ['They can win in November.', 'November | date | 2031-11'],
    ['the election in August', 'August | date | 2031-08'],
    ['The meeting in May decided it.', 'May | date | 2031-05'],
    ['last May', 'last May | date | 2030-05'],
    ['this September', 'this September | date | 2031-09'],
    ['June last year', 'June last year | date | 2030-06'],
    ['by May of next year', 'May of next year | date | 2032-05'],
    ['mid-March', 'mid-March | date | 2031-03 | MID'],
    ['in early February', 'early February | date | 2031-02 | START'],
    ['the end of January', 'the end of January | date | 2031-01 | END'],
    ["last year's December", "last year's December | date | 2030-12"],
  ]);
});

describe('words that only look like months', () => {
  table([
    ['They may march on the capital.'],
    ['April Veck and June Lund met August Orm.'],
    ['Jan Orm came.'],
    ['May she rest in peace.'],
  ]);
});

describe('a narrative goes on in its year', () => {
  table([
    [
      'War came on 1 September 1939. By October it was lost.',
      '1 September 1939 | date | 1939-09-01',
      'October | date | 1939-10',
    ],
    [
      'He said on Monday that war came on 1 September 1939. In February he left.',
      'Monday | date | 2031-03-17',
      '1 September 1939 | date | 1939-09-01',
      'February | date | 2031-02',
    ],
  ]);
});
