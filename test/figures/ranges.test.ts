import { table } from './lib.ts';

table('Ranges', [
  ['About 10-15 boats sailed.', ['About 10-15 boats = 10..15 between boat']],
  ['Between 10 and 15 people died.', ['Between 10 and 15 people = 10..15 between people']],
  ['From 10 to 15 million people.', ['From 10 to 15 million people = 10000000..15000000 between people']],
  ['It pays $800,000 to $1.3 million.', ['$800,000 to $1.3 million = 800000..1300000 between [dollar]']],
  ['Rates of 1 per cent to 1.5 per cent.', ['1 per cent to 1.5 per cent = 1..1.5 between [percentage]']],
  ['Four to five thousand people.', ['Four to five thousand people = 4000..5000 between people']],
  ['They lost 3-2 and drew 2-2.', []],
  ['The 2014-15 season.', []],
  ['It fell from 75 to 45 points.', ['75 = 75 exact point', '45 points = 45 exact point']],
  ['They counted 2.5 million-3 million.', ['2.5 million-3 million = 2500000..3000000 between']],
  ['Seven to 10 years.', ['Seven to 10 years = 7..10 between [year]']],
]);
