import { sameThing } from '../../read/compare/figures.ts';
import type { LinkFigure } from './linkable.ts';

/** How two figures go together. */
export type FigureMatch = 'same' | 'value' | 'near' | 'clash' | 'none';

/** How much it says that two sentences share a value: everything comes in twos. */
export function tellingness({ value, low, high }: LinkFigure): number {
  const size = Math.abs(value ?? low ?? high ?? 0);
  if (value === null) return 0.3;
  return size >= 100 || !Number.isInteger(size) ? 1 : size >= 10 ? 0.7 : 0.3;
}

/** Rounded, or changed by a slip: so far apart they may be one (share of the larger). */
const NEAR = 0.11;

/**
 * same: value and counted thing agree, or one has no counted thing; value: the value alone; near: what is counted agrees
 * and the values are within a tenth; clash: what is counted agrees and the values do not; none: neither.
 */
export function matchFigures(a: LinkFigure, b: LinkFigure): FigureMatch {
  const thing = sameThing(a.thing, b.thing);
  if (sameAmount(a, b)) return thing || a.thing === '' || b.thing === '' ? 'same' : 'value';
  if (!thing) return 'none';
  const [x, y] = [amount(a), amount(b)];
  if (x === undefined || y === undefined) return 'clash';
  return Math.abs(x - y) <= NEAR * Math.max(Math.abs(x), Math.abs(y)) ? 'near' : 'clash';
}

const amount = ({ value, low, high }: LinkFigure): number | undefined => value ?? low ?? high ?? undefined;

export function sameAmount(a: LinkFigure, b: LinkFigure): boolean {
  if (a.value !== null || b.value !== null) return a.value === b.value;
  const high = a.high === b.high || a.high == null || b.high == null;
  return a.low === b.low && high && (a.low ?? a.high ?? null) !== null;
}
