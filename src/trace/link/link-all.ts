import { KeyIndex } from './candidates.ts';
import { contentOf } from './content.ts';
import type { StatementLink } from './groups.ts';
import type { Linkable } from './linkable.ts';
import { scorePair } from './score.ts';
import { SHIPPED, type Weighing } from './weights.ts';

/**
 * All links among sentences, found by their keys: between contents, and of each sentence to its content (`groupLinks`
 * leaves contents out again). A function of the set; a store that files the same keys finds the same links. Copies
 * cost nothing but their own link.
 */
export function linkAll(
  linkables: Iterable<Linkable>,
  weigh: (a: Linkable, b: Linkable) => Weighing = () => SHIPPED,
): StatementLink[] {
  const index = new KeyIndex();
  const contents = new Map<string, { readonly first: Linkable; readonly ids: string[] }>();
  const contentIds = new Map<Linkable, string>();
  const links: StatementLink[] = [];
  const linked = new Set<string>();
  for (const b of linkables) {
    const content = contentOf(b);
    const known = contents.get(content);
    if (known) {
      known.ids.push(b.id);
      continue;
    }
    contents.set(content, { first: b, ids: [b.id] });
    contentIds.set(b, content);
    for (const a of index.add(b)) {
      const { kind, score } = scorePair(a, b, weigh(a, b));
      if (kind !== 'same') continue;
      const other = contentIds.get(a)!;
      links.push({ a: other, b: content, score });
      linked.add(other).add(content);
    }
  }
  for (const [content, { first, ids }] of contents) {
    // The same few words twice ("I do.") may be two sayings, as long as nothing else tells of either.
    const same = ids.length > 1 && scorePair(first, first, weigh(first, first)).kind === 'same';
    if (same || linked.has(content)) for (const id of ids) links.push({ a: id, b: content, score: 1 });
  }
  return links;
}
