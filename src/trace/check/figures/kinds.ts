import type { Figure, Span } from '../../../model/index.ts';
import { isRounded, sameHead } from '../lexicon.ts';
import type { AlterationKind } from '../types.ts';

/** How a draft's figure differs from the source's, the main kind first; empty where it stands verbatim. */
export function kindsOf(draft: Figure, source: Figure): AlterationKind[] {
  const kinds: AlterationKind[] = [];
  if (!isEqual(draft, source)) {
    if (isRounding(draft, source)) kinds.push('rounding');
    kinds.push('number');
  }
  if (draft.bound !== source.bound) kinds.push('bound');
  if (!sameCounted(draft, source)) kinds.push('counted-thing');
  return kinds;
}

/** The words of a figure that a kind is about: up to the counted thing, that thing, or all of it. */
export function partOf({ span, counted }: Figure, kind: AlterationKind): Span {
  if (!counted) return span;
  if (kind === 'counted-thing') return counted.span;
  const before: Span = [span[0], Math.max(span[0], counted.span[0])];
  return before[0] < before[1] ? before : span;
}

/** One value, or one range; a vague count by its words. */
export function isEqual(a: Figure, b: Figure): boolean {
  if (a.value !== null || b.value !== null) return a.value === b.value;
  return (a.low ?? null) === (b.low ?? null) && (a.high ?? null) === (b.high ?? null);
}

/** The draft's value is the source's, rounded. */
export const isRounding = (draft: Figure, source: Figure): boolean =>
  draft.value !== null && source.value !== null && isRounded(draft.value, source.value);

/** The same unit, or heads that mean one thing; one that is left unsaid does not differ. */
export function sameCounted(a: Figure, b: Figure): boolean {
  if (a.unit !== undefined || b.unit !== undefined) {
    if (a.unit !== undefined && b.unit !== undefined) return a.unit === b.unit;
    const [measured, other] = a.unit === undefined ? [b, a] : [a, b];
    return !other.counted || sameHead(measured.unit!, other.counted.lemma);
  }
  return !a.counted || !b.counted || sameHead(a.counted.lemma, b.counted.lemma);
}
