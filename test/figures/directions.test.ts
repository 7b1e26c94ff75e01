import { table } from './lib.ts';

table('Change is apart from the bound', [
  ['Sales rose 5 percent to 90 boats.', ['5 percent = 5 exact ↑ [percentage]', '90 boats = 90 exact boat']],
  ['Sales fell by about 5 percent.', ['about 5 percent = 5 about ↓ [percentage]']],
  ['The index was down 1.1%.', ['1.1% = 1.1 exact ↓ [percentage]']],
  [
    'A 3 % drop and an increase of 2 percentage points.',
    ['3 % = 3 exact ↓ [percentage]', '2 percentage points = 2 exact ↑ [percentage point]'],
  ],
  ['Shares gained 10 cents.', ['10 cents = 10 exact ↑ [cent]']],
  [
    'The navy lost 12 men and raised $3 million.',
    ['12 men = 12 exact man', '$3 million = 3000000 exact [dollar]'],
  ],
  ['He gave up 20 yards.', ['20 yards = 20 exact [yard]']],
  [
    'It grew by 125 jobs, or 2.2 percent.',
    ['125 jobs = 125 exact ↑ job', '2.2 percent = 2.2 exact ↑ [percentage]'],
  ],
  [
    'Marl was down 2.3% and Orr by 2.6%.',
    ['2.3% = 2.3 exact ↓ [percentage]', '2.6% = 2.6 exact ↓ [percentage]'],
  ],
  ['Prices went from 10 to 15 crowns.', ['from 10 to 15 crowns = 10..15 between crown']],
  ['The price is 5 percent higher.', ['5 percent = 5 exact ↑ [percentage]']],
  ['Stoxx 50 -1.3%.', ['-1.3% = -1.3 exact ↓ [percentage]']],
]);
