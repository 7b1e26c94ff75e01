import { table } from './lib.ts';

table('Bounds before a number', [
  ['At least 12 boats.', ['At least 12 boats = 12 at-least boat']],
  [
    'No fewer than 12 boats and a minimum of 10 rafts.',
    ['No fewer than 12 boats = 12 at-least boat', 'a minimum of 10 rafts = 10 at-least raft'],
  ],
  [
    'More than 12 boats, over 30 rafts, upwards of 40 ships.',
    [
      'More than 12 boats = 12 more-than boat',
      'over 30 rafts = 30 more-than raft',
      'upwards of 40 ships = 40 more-than ship',
    ],
  ],
  [
    'Up to 12 boats, as many as 30 rafts, no more than 9 ships.',
    [
      'Up to 12 boats = 12 at-most boat',
      'as many as 30 rafts = 30 at-most raft',
      'no more than 9 ships = 9 at-most ship',
    ],
  ],
  [
    'Fewer than 12 boats, less than 5 tonnes, under 30 rafts.',
    [
      'Fewer than 12 boats = 12 fewer-than boat',
      'less than 5 tonnes = 5 fewer-than [metric ton]',
      'under 30 rafts = 30 fewer-than raft',
    ],
  ],
  [
    'About 12 boats, around 30 rafts, some 40 ships, roughly 5 tonnes.',
    [
      'About 12 boats = 12 about boat',
      'around 30 rafts = 30 about raft',
      'some 40 ships = 40 about ship',
      'roughly 5 tonnes = 5 about [metric ton]',
    ],
  ],
  [
    'Nearly 12 boats and almost 30 rafts.',
    ['Nearly 12 boats = 12 about boat', 'almost 30 rafts = 30 about raft'],
  ],
  [
    'Exactly 12 boats and a total of 30 rafts.',
    ['Exactly 12 boats = 12 exact boat', 'a total of 30 rafts = 30 exact raft'],
  ],
  ['Up to about 3 million shells.', ['Up to about 3 million shells = 3000000 at-most shell']],
  ['~80% and ≈ 32 boats.', ['~80% = 80 about [percentage]', '≈ 32 boats = 32 about boat']],
  ['Sub-300 rooms.', ['Sub-300 rooms = 300 fewer-than room']],
  ['It adds up to 185 boats.', ['185 boats = 185 exact boat']],
  ['Just over 6,000 men.', ['Just over 6,000 men = 6000 more-than man']],
]);
