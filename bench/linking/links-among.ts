import { KeyIndex, type Linkable, type StatementLink, scorePair } from '../../src/trace/link/index.ts';
import type { Weighing } from '../../src/trace/link/weights.ts';

/** All links between sentences of different articles, found by their keys. */
export function linksAmong(
  linkables: readonly Linkable[],
  weigh?: (a: Linkable, b: Linkable) => Weighing,
): StatementLink[] {
  const index = new KeyIndex();
  const links: StatementLink[] = [];
  for (const b of linkables)
    for (const a of index.add(b)) {
      const { kind, score } = scorePair(a, b, weigh?.(a, b));
      if (kind === 'same') links.push({ a: a.id, b: b.id, score });
    }
  return links;
}
