import { sameValue } from './figures.ts';
import type { Unit } from './units.ts';

/** Two units that tell the same thing, and how alike they are (0..1). */
export interface Aligned {
  readonly from: Unit;
  readonly to: Unit;
  readonly score: number;
}

/** Below this two units are about different things. Set on our samples and looked over on dev articles. */
export const ALIKE = 0.45;

/**
 * Likeness of two tellings: the share of the shorter one's words that the other has too, raised where a figure
 * agrees and lowered where both have figures and none does. A shared number alone never suffices, nor
 * do shared names.
 */
export function likeness(a: Unit, b: Unit): number {
  const [small, big] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (small.size < 2) return 0;
  const named = new Set(a.names.map((n) => n.canonical.toLowerCase()));
  const agree = a.figures.some((f) => b.figures.some((g) => sameValue(f, g)));
  let shared = 0;
  let told = agree ? 1 : 0;
  for (const word of small) {
    if (!big.has(word)) continue;
    shared++;
    if (!named.has(word)) told++;
  }
  // Names alone are a topic: something must be told of them too.
  if (shared < 2 || told === 0) return 0;
  const share = shared / small.size;
  if (a.figures.length === 0 || b.figures.length === 0) return share;
  return agree ? Math.min(1, share + 0.2) : share * 0.8;
}

/** The counterparts of `unit` among `others`, the most alike first; ties go to the earlier one. */
export function counterparts(unit: Unit, others: readonly Unit[]): Aligned[] {
  return others
    .map((from) => ({ from, to: unit, score: likeness(unit, from) }))
    .filter((pair) => pair.score >= ALIKE)
    .sort((x, y) => y.score - x.score || x.from.span[0] - y.from.span[0]);
}
