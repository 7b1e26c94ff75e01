import synonyms from '../../../lexicon/en/counted-synonyms.json' with { type: 'json' };
import { sameThing } from '../../read/compare/figures.ts';
import type { LinkFigure } from './linkable.ts';

const GROUP: ReadonlyMap<string, string> = new Map(
  synonyms.groups.flatMap((group) => group.map((word) => [word, group[0]!] as const)),
);

/** What a figure counts, under the first of the words that name it. */
export const thingOf = ({ thing }: LinkFigure): string => GROUP.get(thing) ?? thing;

/** How two figures go together. */
export type FigureMatch = 'same' | 'value' | 'near' | 'clash' | 'none';

/** How much it says that two sentences share a value: everything comes in twos. */
export function tellingness({ value, low, high }: LinkFigure): number {
  const size = Math.abs(value ?? low ?? high ?? 0);
  if (value === null) return 0.3;
  return size >= 100 || !Number.isInteger(size) ? 1 : size >= 10 ? 0.7 : 0.3;
}

/**
 * same: value and counted thing agree, or one has no counted thing; value: the value alone; near: what is counted agrees
 * and one value is the other rounded; clash: what is counted agrees and the values do not; none: neither.
 */
export function matchFigures(a: LinkFigure, b: LinkFigure): FigureMatch {
  const thing = sameThing(a.thing, b.thing);
  if (sameAmount(a, b)) return thing || a.thing === '' || b.thing === '' ? 'same' : 'value';
  if (!thing) return 'none';
  return isRoundedTo(a, b) ? 'near' : 'clash';
}

/** Is one the other with fewer digits, and at most a tenth away? */
function isRoundedTo({ value: x }: LinkFigure, { value: y }: LinkFigure): boolean {
  if (x === null || y === null || x === y) return false;
  const [fine, rough] = digits(x) >= digits(y) ? [x, y] : [y, x];
  return digits(fine) > digits(rough) && Math.abs(fine - rough) <= Math.abs(fine) * 0.1;
}

/** How seldom a value comes by chance, 0..1: by the digits that it is given with. */
export const fineness = (value: number): number => Math.min(3, digits(value)) / 3;

/** How many digits a number is given with: 6,700 has two. */
const digits = (x: number): number => x.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length;

export function sameAmount(a: LinkFigure, b: LinkFigure): boolean {
  if (a.value !== null || b.value !== null) return a.value === b.value;
  const high = a.high === b.high || a.high == null || b.high == null;
  return a.low === b.low && high && (a.low ?? a.high ?? null) !== null;
}
