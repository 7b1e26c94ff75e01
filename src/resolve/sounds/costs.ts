import { SYMBOLS } from './symbols.ts';

/** Number of symbols; the one after the last stands for no sound. */
export const NONE = SYMBOLS.length;
const SIZE = NONE + 1;

/** Where the cost of a pair of symbols lies in a table. */
export const cell = (a: number, b: number): number => a * SIZE + b;

const VOWELS = 'aeiouy';
/** Sounds that spellings and scripts exchange, with the cost of the exchange. */
const NEAR: readonly (readonly [string, number])[] = [
  ['pb', 0.5],
  ['bv', 0.4],
  ['vw', 0.15],
  ['pf', 0.4],
  ['fv', 0.4],
  ['td', 0.5],
  ['tT', 0.15],
  ['dT', 0.5],
  ['sT', 0.4],
  ['kg', 0.5],
  ['kq', 0.1],
  ['kc', 0.2],
  ['gq', 0.3],
  ['kX', 0.35],
  ['hX', 0.2],
  ['gG', 0.2],
  ['kC', 0.5],
  ['hG', 0.6],
  ['gh', 0.5],
  ['gj', 0.35],
  ['jZ', 0.2],
  ['jC', 0.45],
  ['jy', 0.3],
  ['jh', 0.5],
  ['cs', 0.35],
  ['cC', 0.35],
  ['cz', 0.4],
  ['sz', 0.3],
  ['sS', 0.3],
  ['SC', 0.35],
  ['SZ', 0.35],
  ['zZ', 0.35],
  ['zj', 0.4],
  ['lr', 0.6],
  ['mn', 0.6],
  ['iy', 0.1],
  ['ie', 0.3],
  ['ou', 0.3],
  ['uw', 0.25],
  ['ow', 0.4],
  ['ae', 0.35],
  ['ao', 0.4],
];

const FAR = 1;
const VOWEL_GAP = 0.45;
const WEAK_GAP = 0.5;
const GAP = 0.8;

/** What it costs to hear one sound as another (0 to 1), by hand: for spellings of one alphabet and as a start of learning. */
export const SOUND_COSTS: Float64Array = table();

function table(): Float64Array {
  const costs = new Float64Array(SIZE * SIZE).fill(FAR);
  const set = (a: number, b: number, cost: number): void => {
    costs[cell(a, b)] = cost;
    costs[cell(b, a)] = cost;
  };
  for (const a of VOWELS) for (const b of VOWELS) set(SYMBOLS.indexOf(a), SYMBOLS.indexOf(b), 0.5);
  for (const [pair, cost] of NEAR) set(SYMBOLS.indexOf(pair[0]!), SYMBOLS.indexOf(pair[1]!), cost);
  for (let s = 0; s < NONE; s++) {
    set(s, s, 0);
    const symbol = SYMBOLS[s]!;
    set(s, NONE, VOWELS.includes(symbol) ? VOWEL_GAP : 'hwj'.includes(symbol) ? WEAK_GAP : GAP);
  }
  return costs;
}
