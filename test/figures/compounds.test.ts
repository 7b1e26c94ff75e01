import { table } from './lib.ts';

table('Numbers in compounds and for things', [
  ['She wrote a 600-word piece.', ['600-word = 600 exact word']],
  ['They landed the 757 in Ellis.', []],
  ['It cost a couple of billion crowns.', ['a couple of billion crowns = 2000000000..∞ vague crown']],
  ['The film racked up 10 prizes.', ['10 prizes = 10 exact prize']],
]);
