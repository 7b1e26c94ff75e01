import { pushTo } from './order.ts';

/** What the removal of circles needs of an edge. */
interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly strength: number;
}

/**
 * Takes the weakest edges out of every circle until none is left. Within one circle all edges of the least strength go
 * together, so that no order of ids decides. Ends only when every strongly connected part is a single node, which is to
 * say that there is no circle; each round removes at least one edge of every part that has one. Linear a round, and
 * there are at most as many rounds as different strengths.
 */
export function withoutCircles<E extends Drawn>(edges: readonly E[]): { kept: E[]; removed: E[][] } {
  const removed: E[][] = [];
  let kept = edges.filter((e) => e.from !== e.to);
  for (;;) {
    const part = stronglyConnected(kept);
    const inside = new Map<number, E[]>();
    for (const e of kept) if (part.get(e.from) === part.get(e.to)) pushTo(inside, part.get(e.to)!, e);
    if (inside.size === 0) return { kept, removed };
    const gone = new Set<E>();
    for (const circle of inside.values()) {
      const least = Math.min(...circle.map((e) => e.strength));
      const weakest = circle.filter((e) => e.strength <= least + 1e-9);
      removed.push(weakest);
      for (const e of weakest) gone.add(e);
    }
    kept = kept.filter((e) => !gone.has(e));
  }
}

/** The number of the strongly connected part of each node (Tarjan 1972, without recursion). */
export function stronglyConnected(
  edges: readonly { readonly from: string; readonly to: string }[],
): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const e of edges) {
    pushTo(next, e.from, e.to);
    if (!next.has(e.to)) next.set(e.to, []);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const part = new Map<string, number>();
  const open: string[] = [];
  let parts = 0;
  for (const start of next.keys()) {
    if (index.has(start)) continue;
    const work: { node: string; at: number }[] = [{ node: start, at: 0 }];
    while (work.length > 0) {
      const top = work.at(-1)!;
      const { node } = top;
      if (top.at === 0 && !index.has(node)) {
        index.set(node, index.size);
        low.set(node, index.get(node)!);
        open.push(node);
      }
      const to = next.get(node)![top.at++];
      if (to !== undefined) {
        if (!index.has(to)) work.push({ node: to, at: 0 });
        else if (!part.has(to)) low.set(node, Math.min(low.get(node)!, index.get(to)!));
        continue;
      }
      if (low.get(node) === index.get(node)) {
        for (let member = ''; member !== node; ) {
          member = open.pop()!;
          part.set(member, parts);
        }
        parts++;
      }
      work.pop();
      const above = work.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(node)!));
    }
  }
  return part;
}
