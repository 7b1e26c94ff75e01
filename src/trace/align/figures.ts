import { headOf, isRounding, sameCounted, sameValue } from '../../read/compare/figures.ts';
import type { Figure } from '../../read/index.ts';

/**
 * How strongly the figures of two tellings speak for one thing told: a value with its counted thing most, a value
 * alone less, and that only where words are shared too; the smaller it is, the less (everything comes in twos).
 */
export function figureEvidence(a: readonly Figure[], b: readonly Figure[], sharedWords: number): number {
  let evidence = 0;
  const used = new Set<Figure>();
  for (const f of a) {
    const g =
      b.find((g) => !used.has(g) && sameValue(f, g) && sameCounted(f, g)) ??
      b.find((g) => !used.has(g) && sameValue(f, g));
    if (!g) {
      // "1,404" told as "about 1,400".
      const h = sharedWords >= 2 ? b.find((h) => !used.has(h) && isRounding(f, h)) : undefined;
      if (h) used.add(h);
      if (h) evidence += 0.5;
      continue;
    }
    used.add(g);
    const size = Math.abs(f.value ?? f.low ?? f.high ?? 0);
    const telling = size >= 100 || !Number.isInteger(size) ? 1 : size >= 10 ? 0.7 : 0.3;
    if (sameCounted(f, g) && headOf(f) !== '') evidence += telling * 1.6;
    // "fired around 50": what is counted was named before; the bound is the same and is no common one.
    else if (sharedWords >= 2 && isElliptic(f, g)) evidence += telling * 2.2;
    else if (sharedWords >= 2) evidence += telling * 0.8;
  }
  return evidence;
}

const isElliptic = (a: Figure, b: Figure): boolean =>
  (headOf(a) === '') !== (headOf(b) === '') && a.bound === b.bound && a.bound !== 'exact';
