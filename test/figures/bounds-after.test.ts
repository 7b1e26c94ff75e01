import { table } from './lib.ts';

table('Bounds after a number', [
  ['10 or more boats.', ['10 or more boats = 10 at-least boat']],
  ['100+ boats and 10-plus rafts.', ['100+ boats = 100 at-least boat', '10-plus rafts = 10 at-least raft']],
  ['20-odd ships.', ['20-odd ships = 20 about ship']],
  ['50 or so people.', ['50 or so people = 50 about people']],
  ['They were 35 or above.', ['35 or above = 35 at-least']],
  ['$200 or less.', ['$200 or less = 200 at-most [dollar]']],
  ['10 boats or more.', ['10 boats or more = 10 at-least boat']],
  ['10 years at least.', ['10 years at least = 10 at-least [year]']],
]);
