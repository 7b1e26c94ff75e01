import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('sets', () => {
  table([
    ['every Monday', 'every Monday | set | XXXX-WXX-1'],
    ['each year', 'each year | set | P1Y'],
    ['every two weeks', 'every two weeks | set | P2W'],
    ['every July', 'every July | set | XXXX-07'],
    ['paid annually', 'annually | set | P1Y'],
    ['a daily walk', 'daily | set | P1D'],
    ['The Norvan Daily printed it.'],
    ['each of them'],
  ]);
});
