import type { Comparison } from '../../model/index.ts';

/** Comparisons for a view: what headline and lead have in the place of the same words of the body stands together. */
export function groupComparisons(comparisons: readonly Comparison[]): readonly (readonly Comparison[])[] {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const { kind, from, statements } = comparison;
    const key = [kind, ...from.span, statements[0]].join(' ');
    const group = groups.get(key);
    if (group) group.push(comparison);
    else groups.set(key, [comparison]);
  }
  return [...groups.values()];
}
