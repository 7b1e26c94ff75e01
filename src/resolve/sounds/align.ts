import { cell, NONE } from './costs.ts';
import { SYMBOLS } from './symbols.ts';

const NUMBER = new Map([...SYMBOLS].map((symbol, i) => [symbol, i]));
const numbers = (sounds: string): number[] => Array.from(sounds, (s) => NUMBER.get(s) ?? 0);

/**
 * Least cost of turning one row of sounds into another (Wagner & Fischer 1974 with a table of costs). `table` is
 * oriented: the first index belongs to `a`.
 */
export function alignCost(a: string, b: string, table: Float64Array): number {
  const x = numbers(a);
  const y = numbers(b);
  let row = new Float64Array(y.length + 1);
  for (let j = 0; j < y.length; j++) row[j + 1] = row[j]! + table[cell(NONE, y[j]!)]!;
  for (const s of x) {
    const next = new Float64Array(y.length + 1);
    next[0] = row[0]! + table[cell(s, NONE)]!;
    for (let j = 0; j < y.length; j++)
      next[j + 1] = Math.min(
        row[j]! + table[cell(s, y[j]!)]!,
        row[j + 1]! + table[cell(s, NONE)]!,
        next[j]! + table[cell(NONE, y[j]!)]!,
      );
    row = next;
  }
  return row[y.length]!;
}

/** The pairs of symbols (NONE for a gap) of one alignment of least cost, for learning. */
export function alignment(a: string, b: string, table: Float64Array): [number, number][] {
  const x = numbers(a);
  const y = numbers(b);
  const at = (i: number, j: number): number => i * (y.length + 1) + j;
  const cost = new Float64Array((x.length + 1) * (y.length + 1));
  for (let i = 0; i <= x.length; i++)
    for (let j = 0; j <= y.length; j++) {
      if (i === 0 && j === 0) continue;
      const pair = i && j ? cost[at(i - 1, j - 1)]! + table[cell(x[i - 1]!, y[j - 1]!)]! : Infinity;
      const left = i ? cost[at(i - 1, j)]! + table[cell(x[i - 1]!, NONE)]! : Infinity;
      const right = j ? cost[at(i, j - 1)]! + table[cell(NONE, y[j - 1]!)]! : Infinity;
      cost[at(i, j)] = Math.min(pair, left, right);
    }
  const out: [number, number][] = [];
  for (let i = x.length, j = y.length; i || j; ) {
    const here = cost[at(i, j)]!;
    if (i && j && here === cost[at(i - 1, j - 1)]! + table[cell(x[i - 1]!, y[j - 1]!)]!)
      out.push([x[--i]!, y[--j]!]);
    else if (i && here === cost[at(i - 1, j)]! + table[cell(x[i - 1]!, NONE)]!) out.push([x[--i]!, NONE]);
    else out.push([NONE, y[--j]!]);
  }
  return out;
}
