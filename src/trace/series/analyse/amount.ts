import type { SeriesPoint } from '../types.ts';

/** What a figure lets the number be: from low to high, null = open; strict ends where the bound leaves them out. */
export interface Amount {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOut: boolean;
  readonly highOut: boolean;
}

type Figured = Pick<SeriesPoint, 'value' | 'low' | 'high' | 'bound'>;

/** "About" is taken as its value: how far it may be off is not said. A vague count has its inferred range. */
export function amountOf({ value, low, high, bound }: Figured): Amount {
  const closed = (l: number | null, h: number | null): Amount => ({
    low: l,
    high: h,
    lowOut: false,
    highOut: false,
  });
  if (value === null) return closed(low, high);
  if (bound === 'at-least') return closed(value, null);
  if (bound === 'more-than') return { low: value, high: null, lowOut: true, highOut: false };
  if (bound === 'at-most') return closed(null, value);
  if (bound === 'fewer-than') return { low: null, high: value, lowOut: false, highOut: true };
  return closed(value, value);
}

/** Is all that `a` allows below all that `b` allows? */
export function isBelow(a: Amount, b: Amount): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (a.highOut || b.lowOut));
}

/** Can both not be true of one number? */
export const excludes = (a: Amount, b: Amount): boolean => isBelow(a, b) || isBelow(b, a);

/** Do two figures say the same: value or range, and bound? */
export const isSameAmount = (a: Figured, b: Figured): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.bound === b.bound;

/** The number that a figure names, which a chart shows: its value, else the middle of its range, else its one end. */
export const named = ({ value, low, high }: Figured): number | null =>
  value ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));
