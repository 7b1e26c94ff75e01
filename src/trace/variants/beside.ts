import { sameValue } from '../../read/compare/figures.ts';
import type { Figure, Telling } from '../../read/index.ts';
import type { Link } from '../align/align.ts';

/** A value of this many is seldom told of two things in neighbouring sentences. */
const MANY = 100;

/**
 * Sentences beside those that are lined up, and themselves with nothing, that share a great figure with what the
 * neighbour is lined up with: one telling splits what the other tells in one sentence.
 */
export function besides(base: Telling, other: Telling, links: readonly Link[]): Link[] {
  const [taken, told] = [new Set(links.map((l) => l.base)), new Set(links.map((l) => l.other))];
  const out = new Map<string, Link>();
  for (const { base: b, other: o, score } of links)
    for (const step of [-1, 1]) {
      const [x, y] = [base.told[b + step], other.told[o + step]];
      const [from, to] = [base.told[b]!, other.told[o]!];
      if (x && !taken.has(b + step) && shareMany(x.unit.figures, to.unit.figures))
        out.set(`${b + step} ${o}`, { base: b + step, other: o, score });
      if (y && !told.has(o + step) && shareMany(from.unit.figures, y.unit.figures))
        out.set(`${b} ${o + step}`, { base: b, other: o + step, score });
    }
  return [...out.values()];
}

const shareMany = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  a.some((f) => isMany(f) && b.some((g) => sameValue(f, g)));

/** Great, and of one value: "several thousand" may be of anything. */
export const isMany = (f: Figure): boolean => f.value !== null && Math.abs(f.value) >= MANY;
