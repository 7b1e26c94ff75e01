import { amountOf, excludes, isBelow } from './amount.ts';
import type { Observation } from './tellings.ts';
import { voiceOf } from './tellings.ts';

/**
 * below-at-least: an upper bound or a number for a day lies below what was said to be the least up to an earlier day;
 * falling: a total is lower than an earlier one; differ: two speakers give numbers for one day that exclude each other;
 * denied: one denies what another asserts.
 */
export type ContradictionKind = 'below-at-least' | 'falling' | 'differ' | 'denied';

/** Two observations of one series that cannot both be true, the one of the earlier day first. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly earlier: Observation;
  readonly later: Observation;
  /** Both are by the same speaker. */
  readonly sameSpeaker: boolean;
}

/** So many observations back each is compared: a series of thousands is not compared with itself whole. */
const REACH = 200;

/**
 * Contradictions among the observations of one series, which come by day. Figures of single occasions are compared for
 * one day alone. A lower number after an "at least" is one only where both are totals, or neither is said to be of an
 * occasion: nothing that was shipped is shipped less. Of several earlier ones that one contradicts in the same way, the
 * highest is given.
 */
export function contradictionsOf(observations: readonly Observation[]): Contradiction[] {
  const out: Contradiction[] = [];
  observations.forEach((later, i) => {
    const found = new Map<ContradictionKind, Observation>();
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      const earlier = observations[j]!;
      const kind = kindOf(earlier, later);
      const known = kind && found.get(kind);
      if (kind && (!known || least(earlier) > least(known))) found.set(kind, earlier);
    }
    for (const [kind, earlier] of found)
      out.push({ kind, earlier, later, sameSpeaker: voiceOf(earlier.point) === voiceOf(later.point) });
  });
  return out;
}

const least = ({ point }: Observation): number => amountOf(point).low ?? 0;

function kindOf({ point: a }: Observation, { point: b }: Observation): ContradictionKind | undefined {
  const [x, y] = [a.date?.value, b.date?.value];
  const [m, n] = [amountOf(a), amountOf(b)];
  const sameDay = x !== undefined && x === y;
  if ((a.polarity === 'negative') !== (b.polarity === 'negative'))
    return sameDay && a.value === b.value && a.value !== null ? 'denied' : undefined;
  if (a.polarity === 'negative') return undefined;
  if (sameDay) return voiceOf(a) !== voiceOf(b) && excludes(m, n) ? 'differ' : undefined;
  if (x === undefined || y === undefined || startsWith(x, y)) return undefined;
  if (a.extent === 'occasion' || b.extent === 'occasion' || !isBelow(n, m)) return undefined;
  if (m.high === null) return 'below-at-least';
  return a.extent === 'total' && b.extent === 'total' ? 'falling' : undefined;
}

/** A month and a day in it: which came first is not known. */
const startsWith = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
