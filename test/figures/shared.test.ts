import { table } from './lib.ts';

table('A unit or counted thing written once', [
  ['Eight or nine euros.', ['Eight = 8 exact [euro]', 'nine euros = 9 exact [euro]']],
  ['A 7- or 8-inch screen.', ['7 = 7 exact [inch]', '8-inch screen = 8 exact screen [inch]']],
  [
    '280 million of the 1.5 billion crowns.',
    ['280 million = 280000000 exact crown', '1.5 billion crowns = 1500000000 exact crown'],
  ],
  ['12 of the 50 villages burned.', ['12 = 12 exact village', '50 villages = 50 exact village']],
  ['They saw 460 cars, compared with 63 last year.', ['460 cars = 460 exact car', '63 = 63 exact car']],
  [
    'More than 6 million homes including 1.5 million in Ellis.',
    ['More than 6 million homes = 6000000 more-than home', '1.5 million = 1500000 exact home'],
  ],
  ['The index rose 64 points to 4,577.', ['64 points = 64 exact ↑ point', '4,577 = 4577 exact point']],
  ['She is 40, and he was 12.', ['40 = 40 exact [year of age]', '12 = 12 exact [year of age]']],
]);
