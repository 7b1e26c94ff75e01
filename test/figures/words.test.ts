import { table } from './lib.ts';

table('Numbers in words', [
  ['Twenty-three boats left.', ['Twenty-three boats = 23 exact boat']],
  ['Two hundred and five people came.', ['Two hundred and five people = 205 exact people']],
  [
    'A dozen ships, half a dozen boats and two dozen rafts.',
    ['A dozen ships = 12 exact ship', 'half a dozen boats = 6 exact boat', 'two dozen rafts = 24 exact raft'],
  ],
  [
    'A million trees and half a million shrubs.',
    ['A million trees = 1000000 exact tree', 'half a million shrubs = 500000 exact shrub'],
  ],
  ['Two and a half million people.', ['Two and a half million people = 2500000 exact people']],
  ['Three thousand two hundred crates.', ['Three thousand two hundred crates = 3200 exact crate']],
  ['One thousand boats.', ['One thousand boats = 1000 exact boat']],
  ['Four hundred million people.', ['Four hundred million people = 400000000 exact people']],
  ['The ten-thousand strong crowd left.', ['ten-thousand strong crowd = 10000 exact strong crowd']],
]);
