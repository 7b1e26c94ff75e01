import { table } from './lib.ts';

table('Numbers that name', [
  ['The last 717 was flown by the 500 index fund.', []],
  ['He bought the new iOS 4 and an iPhone 5.', []],
  ['It leaves at 6:40 p.m. (GMT +8).', []],
  ['The firm drops the Marl Five Hundred.', []],
  ['He died aged 56 among men aged 18 to 34.', ['56 = 56 exact [year of age]']],
]);
