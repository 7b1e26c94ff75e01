import { KeyIndex, type Linkable, type StatementLink, scorePair } from '../src/trace/link/index.ts';

/** All links between sentences of different articles, found by their keys. */
export function linksAmong(linkables: readonly Linkable[]): StatementLink[] {
  const index = new KeyIndex();
  const links: StatementLink[] = [];
  for (const b of linkables)
    for (const a of index.add(b)) {
      const { kind, score } = scorePair(a, b);
      if (kind === 'same') links.push({ a: a.id, b: b.id, score });
    }
  return links;
}
