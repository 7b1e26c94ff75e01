import { pairParts } from '../../src/resolve/compare/pair-parts.ts';
import type { NameWeights } from '../../src/resolve/compare/weights.ts';
import { alignment } from '../../src/resolve/sounds/align.ts';
import { cell, NONE, SOUND_COSTS } from '../../src/resolve/sounds/costs.ts';
import { SYMBOLS } from '../../src/resolve/sounds/symbols.ts';
import type { NamePair } from './pairs.ts';

const ROUNDS = 4;
/** Counts that the costs by hand are worth at the start. */
const PRIOR = 150;
const SHARPNESS = 5;
/** So many nats of evidence are a cost of one. */
const SCALE = 7;

/**
 * Costs of sounds a script, learnt from pairs that are the same (Viterbi training of a stochastic edit distance,
 * Ristad & Yianilos 1998, smoothed by the costs by hand): the log-odds of a pair of sounds against chance.
 */
export function learnSounds(pairs: readonly NamePair[]): Record<string, Float64Array> {
  const tables: Record<string, Float64Array> = {};
  const scripts = new Set(pairs.flatMap((p) => [p.a.script, p.b.script]));
  for (const script of [...scripts].sort()) {
    if (script === 'Latn' || script === 'Other') continue;
    const own = pairs.filter((p) => p.same && isAcross(p, script) && !isKorean(p));
    if (own.length < 50) continue;
    for (let round = 0; round < ROUNDS; round++) {
      const aligned = own.flatMap((p) => soundPairs(p, { sounds: tables, settings: {} }, script));
      tables[script] = costsFrom(aligned);
    }
  }
  return tables;
}

const isKorean = (p: NamePair): boolean => p.a.korean.length > 0 && p.b.korean.length > 0;
const isAcross = (p: NamePair, script: string): boolean =>
  (p.a.script === 'Latn' && p.b.script === script) || (p.b.script === 'Latn' && p.a.script === script);

/** Aligned sounds of the parts of a pair, the Latin one first. */
function soundPairs(pair: NamePair, weights: NameWeights, script: string): [number, number][] {
  const [latin, other] = pair.a.script === 'Latn' ? [pair.a, pair.b] : [pair.b, pair.a];
  const table = weights.sounds[script] ?? SOUND_COSTS;
  return pairParts(latin, other, weights.sounds).pairs.flatMap((p) => {
    if (p.by !== 'sounds@1' || p.agreement < 0.4) return [];
    const sounds = (form: typeof latin, at: readonly number[]): string =>
      at.map((i) => form.parts[i]!.sounds).join('');
    return alignment(sounds(latin, p.a), sounds(other, p.b), table);
  });
}

function costsFrom(aligned: readonly (readonly [number, number])[]): Float64Array {
  const left = new Float64Array(NONE + 1).fill(0.5);
  const right = new Float64Array(NONE + 1).fill(0.5);
  for (const [x, y] of aligned) {
    left[x]!++;
    right[y]!++;
  }
  const sum = (counts: Float64Array): number => counts.slice(0, NONE).reduce((s, n) => s + n, 0);
  const [sumLeft, sumRight] = [sum(left), sum(right)];
  const p = (x: number): number => (x === NONE ? 0.1 : left[x]! / sumLeft);
  const q = (y: number): number => (y === NONE ? 0.1 : right[y]! / sumRight);
  const joint = new Float64Array(SOUND_COSTS.length);
  let mass = 0;
  for (let x = 0; x <= NONE; x++)
    for (let y = 0; y <= NONE; y++) {
      if (x === NONE && y === NONE) continue;
      joint[cell(x, y)] = p(x) * q(y) * Math.exp(-SHARPNESS * SOUND_COSTS[cell(x, y)]!);
      mass += joint[cell(x, y)]!;
    }
  for (let i = 0; i < joint.length; i++) joint[i]! *= PRIOR / mass;
  for (const [x, y] of aligned) joint[cell(x, y)]!++;
  const all = PRIOR + aligned.length;
  const odds = (x: number, y: number): number => {
    const chance = (x === NONE ? 1 : p(x)) * (y === NONE ? 1 : q(y));
    return Math.log(joint[cell(x, y)]! / all / chance);
  };
  const most = (f: (i: number) => number): number => Math.max(...Array.from(SYMBOLS, (_, i) => f(i)));
  const bestX = Array.from(SYMBOLS, (_, x) => most((y) => odds(x, y)));
  const bestY = Array.from(SYMBOLS, (_, y) => most((x) => odds(x, y)));
  const costs = new Float64Array(SOUND_COSTS.length);
  for (let x = 0; x <= NONE; x++)
    for (let y = 0; y <= NONE; y++) {
      if (x === NONE && y === NONE) continue;
      const best = ((bestX[x] ?? 0) + (bestY[y] ?? 0)) / 2;
      costs[cell(x, y)] = Math.round((Math.max(0, best - odds(x, y)) / SCALE) * 100) / 100;
    }
  return costs;
}
