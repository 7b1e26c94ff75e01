import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('month and day with a year', () => {
  table(
    [
      ['March 18, 2030', 'March 18, 2030 | date | 2030-03-18'],
      ['on 18 March 2030 in Selmark', '18 March 2030 | date | 2030-03-18'],
      ['the 18th of March, 2030', 'the 18th of March, 2030 | date | 2030-03-18'],
      ['Sept. 2, 2030', 'Sept. 2, 2030 | date | 2030-09-02'],
      ['Monday, March 18, 2030', 'Monday, March 18, 2030 | date | 2030-03-18'],
      ['from September 16-19, 2030', 'September 16-19, 2030 | date | 2030-09-16'],
      ['March eighth, nineteen ninety-six', 'March eighth, nineteen ninety-six | date | 1996-03-08'],
    ],
    null,
  );
});

describe('without a year: tense and nearness decide', () => {
  table([
    ['She died on March 2.', 'March 2 | date | 2031-03-02'],
    ['He was born on Nov. 5 in Norvan.', 'Nov. 5 | date | 2030-11-05'],
    ['The law will take effect Nov. 5.', 'Nov. 5 | date | 2031-11-05'],
    ['The hearing is set for April 14.', 'April 14 | date | 2031-04-14'],
    ['The port will close on Jan. 3.', 'Jan. 3 | date | 2032-01-03'],
    ['on Tuesday, Nov. 5', 'Tuesday, Nov. 5 | date | 2030-11-05'],
    ['last Oct. 23', 'last Oct. 23 | date | 2030-10-23'],
  ]);
});

describe('no dates', () => {
  table([
    ['Prices may 10 per cent rise.'],
    ['The band will march 12 miles.'],
    ['May 10 percent of them win?'],
  ]);
});

describe('unresolved without a year', () => {
  table([['She died on March 2.', 'March 2 | date | XXXX-03-02']], null);
  table([['She died on March 2.', 'March 2 | date | XXXX-03-02']], '2031');
});
