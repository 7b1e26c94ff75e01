import { table } from './lib.ts';

table('Fractions and shares', [
  ['Two-thirds of the voters stayed at home.', ['Two-thirds of the voters = 0.6666666666666666 exact voter']],
  ['A third of the crates were empty.', ['A third of the crates = 0.3333333333333333 exact crate']],
  ['Half of the missiles failed.', ['Half of the missiles = 0.5 exact missile']],
  ['Three quarters of a million people.', ['Three quarters of a million people = 750000 exact people']],
  ['She ran for a third term in the second half.', []],
  ['A quarter million crowns.', ['A quarter million crowns = 250000 exact crown']],
  ['Nearly half the villages burned.', ['Nearly half the villages = 0.5 about village']],
  ['One-half the total.', ['One-half the total = 0.5 exact total']],
  ['A half-hearted try and a half-mile.', []],
  [
    'One in five voters and nine out of 10 members.',
    ['One in five voters = 0.2 exact voter', 'nine out of 10 members = 0.9 exact member'],
  ],
  ['Inspectors saw 21 out of the 50 sites.', ['21 = 21 exact site', '50 sites = 50 exact site']],
]);
