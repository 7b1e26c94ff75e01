import { table } from './lib.ts';

table('What stands once for two figures', [
  ['One or two boats left.', ['One = 1 exact boat', 'two boats = 2 exact boat']],
  ['Half of the 200 crates burned.', ['Half = 0.5 exact crate', '200 crates = 200 exact crate']],
  ['It fell from 75 to 45 points.', ['75 = 75 exact point', '45 points = 45 exact point']],
  [
    'They lost as many as 500 tanks and over a thousand men.',
    ['as many as 500 tanks = 500 at-most tank', 'over a thousand men = 1000 more-than man'],
  ],
]);

table('Letters that may be a scale', [
  [
    'A 1.5m wall and 1.5m people.',
    ['1.5m wall = 1.5 exact wall [metre]', '1.5m people = 1500000 exact people'],
  ],
  ['They sent 10 000 crates.', ['10 000 crates = 10000 exact crate']],
  ['They sent 12\u00a0500 crates.', ['12\u00a0500 crates = 12500 exact crate']],
]);
