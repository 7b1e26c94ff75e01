import { cell, NONE } from './costs.ts';
import { SYMBOLS } from './symbols.ts';

const CODES = new Uint8Array(128);
for (let i = 0; i < SYMBOLS.length; i++) CODES[SYMBOLS.charCodeAt(i)] = i;
const numbers = (sounds: string): number[] => Array.from(sounds, (s) => CODES[s.charCodeAt(0)]!);

/** Longest row of sounds that is compared; the rest is left out. */
const MAX = 48;
// Two rows and the numbers of both names are used again and again: a look-up compares hundreds of parts.
const rows = [new Float64Array(MAX + 1), new Float64Array(MAX + 1)] as const;
const codesA = new Uint8Array(MAX);
const codesB = new Uint8Array(MAX);

/**
 * Least cost of turning one row of sounds into another (Wagner & Fischer 1974 with a table of costs), and what it
 * would cost to leave out both. `table` is oriented: the first index belongs to `a`.
 */
export function alignCost(a: string, b: string, table: Float64Array): readonly [cost: number, apart: number] {
  const size = NONE + 1;
  const gap = NONE;
  const n = Math.min(a.length, MAX);
  const m = Math.min(b.length, MAX);
  let apart = 0;
  for (let i = 0; i < n; i++) {
    const x = CODES[a.charCodeAt(i)]!;
    codesA[i] = x;
    apart += table[x * size + gap]!;
  }
  let [row, next] = rows;
  row[0] = 0;
  for (let j = 0; j < m; j++) {
    const y = CODES[b.charCodeAt(j)]!;
    codesB[j] = y;
    const left = table[gap * size + y]!;
    apart += left;
    row[j + 1] = row[j]! + left;
  }
  for (let i = 0; i < n; i++) {
    const base = codesA[i]! * size;
    const left = table[base + gap]!;
    next[0] = row[0]! + left;
    for (let j = 0; j < m; j++) {
      const y = codesB[j]!;
      const pair = row[j]! + table[base + y]!;
      const down = row[j + 1]! + left;
      const across = next[j]! + table[gap * size + y]!;
      next[j + 1] = Math.min(pair, down, across);
    }
    [row, next] = [next, row];
  }
  return [row[m]!, apart];
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
