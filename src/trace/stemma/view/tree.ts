import { intervalOf } from '../dates.ts';
import { byString, pushTo } from '../order.ts';
import type { Stemma, StemmaEdge, StemmaNode } from '../types.ts';

/** A line of the tree. */
export interface TreeRow {
  readonly node: StemmaNode;
  /** 0 for what nothing leads back from. */
  readonly depth: number;
  /** By which it hangs here; null at depth 0. */
  readonly edge: StemmaEdge | null;
  /** It has other parents and its children stand elsewhere. */
  readonly again: boolean;
  /** The last of those that hang where it hangs. */
  readonly last: boolean;
  /** Where it is not decided: what it may be from. */
  readonly among: readonly string[];
}

/** The stemma as a tree, each above what was taken from it; by date, then id. What has several parents stands at each. */
export function stemmaTree(stemma: Stemma): TreeRow[] {
  const nodes = new Map(stemma.nodes.map((n) => [n.id, n]));
  const children = new Map<string, StemmaEdge[]>();
  const derived = new Set<string>();
  for (const e of stemma.edges) {
    pushTo(children, e.from, e);
    derived.add(e.to);
  }
  const earlier = (a: string, b: string): number => {
    const [x, y] = [timeOf(nodes.get(a)!), timeOf(nodes.get(b)!)];
    return x === y ? byString(a, b) : x - y;
  };
  for (const list of children.values()) list.sort((a, b) => earlier(a.to, b.to));
  const among = new Map(stemma.undecided.map((u) => [u.to, u.among]));
  const roots = stemma.nodes
    .filter((n) => !derived.has(n.id) && (n.kind === 'read' || children.has(n.id)))
    .map((n) => n.id)
    .sort(earlier);
  const out: TreeRow[] = [];
  const seen = new Set<string>();
  const open = roots
    .map((id, i) => ({ id, depth: 0, edge: null as StemmaEdge | null, last: i === roots.length - 1 })) // widened: roots have none
    .reverse();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const again = seen.has(at.id);
    seen.add(at.id);
    const { id, depth, edge, last } = at;
    out.push({ node: nodes.get(id)!, depth, edge, again, last, among: among.get(id) ?? [] });
    if (again) continue;
    const below = children.get(id) ?? [];
    for (let i = below.length - 1; i >= 0; i--)
      open.push({ id: below[i]!.to, depth: depth + 1, edge: below[i]!, last: i === below.length - 1 });
  }
  return out;
}

/** What is not dated comes first where it was not read, last where it was. */
function timeOf(node: StemmaNode): number {
  if (node.kind === 'unseen') return -8.64e15;
  return intervalOf(node.published)?.low ?? 8.64e15;
}
