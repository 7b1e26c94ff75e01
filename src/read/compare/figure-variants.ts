import type { Figure } from '../../model/index.ts';
import { headOf, sameCounted, sameValue } from './figures.ts';
import { type Variant, type VariantRule, wordsAt, wordsOf } from './variants.ts';

/** number, bound and counted thing: figures are paired by value first, then by what they count. */
export const figureVariants: VariantRule = ({ from: near, to: far }) => {
  const out: Variant[] = [];
  for (const [from, to] of pairFigures(near.unit.figures, far.unit.figures)) {
    if (!sameValue(from, to)) {
      out.push({ kind: 'number', from: wordsOf(from), to: wordsOf(to) });
      continue;
    }
    if (from.bound !== to.bound)
      out.push({ kind: 'bound', from: upToCounted(near.text, from), to: upToCounted(far.text, to) });
    if (from.counted && to.counted && !sameCounted(from, to))
      out.push({ kind: 'counted-thing', from: wordsOf(from.counted), to: wordsOf(to.counted) });
  }
  return out;
};

/** Bound and number without what narrows the counted thing: that is another slot. */
function upToCounted(text: string, figure: Figure): Variant['from'] {
  return wordsAt(
    text,
    figure.span[0],
    Math.max(figure.counted?.span[1] ?? figure.span[1], figure.span[0] + 1),
  );
}

function pairFigures(from: readonly Figure[], to: readonly Figure[]): [Figure, Figure][] {
  const out: [Figure, Figure][] = [];
  const used = new Set<Figure>();
  const take = (fits: (a: Figure, b: Figure) => boolean): void => {
    for (const b of to) {
      if (used.has(b)) continue;
      const a = from.find((f) => !used.has(f) && fits(f, b));
      if (!a) continue;
      used.add(a);
      used.add(b);
      out.push([a, b]);
    }
  };
  take((a, b) => sameValue(a, b) && sameCounted(a, b));
  take((a, b) => sameValue(a, b));
  take((a, b) => sameCounted(a, b) && headOf(a) !== '');
  return out;
}
