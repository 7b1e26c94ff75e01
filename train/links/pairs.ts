import { KeyIndex } from '../../src/trace/link/candidates.ts';
import { describe, FEATURES, firmly } from '../../src/trace/link/features.ts';
import type { Labelled } from './retold.ts';

/** A pair of sentences that share keys, described, and whether they tell one statement. */
export interface LinkPair {
  readonly values: Float64Array;
  readonly same: boolean;
  /** Clusters of the two. */
  readonly clusters: readonly [string, string];
  readonly weight: number;
}

/** Pairs whose label is known: both tell a statement, or one does and the other's page does not tell it at all. */
export function pairsOf(items: readonly Labelled[]): LinkPair[] {
  const index = new KeyIndex();
  const at = new Map(items.map((item) => [item.linkable.id, item]));
  const out: LinkPair[] = [];
  for (const b of items)
    for (const found of index.add(b.linkable)) {
      const a = at.get(found.id)!;
      const same = label(a, b);
      if (same === undefined) continue;
      const firm = firmly(a.linkable, b.linkable);
      if (firm.crossed) continue;
      const values = describe(a.linkable, b.linkable, firm);
      out.push({
        values: Float64Array.from(FEATURES, (f) => values[f]),
        same,
        clusters: [a.cluster, b.cluster],
        weight: 1,
      });
    }
  return out;
}

function label(a: Labelled, b: Labelled): boolean | undefined {
  if (meets(a.tells, b.tells)) return true;
  const apart = (x: Labelled, y: Labelled): boolean => x.tells.size > 0 && !meets(x.tells, y.page);
  if (apart(a, b) || apart(b, a)) return false;
  if (a.tells.size > 0 && b.tells.size > 0) return false;
  if (a.tells.size === 0 && b.tells.size === 0 && !meets(a.page, b.page)) return false;
  return undefined;
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));
