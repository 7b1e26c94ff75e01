import { layout as dagre, Graph } from '@dagrejs/dagre';
import { intervalOf, isPlausible } from '../dates.ts';
import type { Stemma, StemmaEdge, StemmaNode } from '../types.ts';
import { stemmaTree } from './tree.ts';

/** So many nodes are drawn at most. */
const MOST = 300;
export const NODE = { width: 190, height: 34, gap: 26 } as const;

export interface Placed {
  readonly node: StemmaNode;
  /** Left and top. */
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly nodes: readonly Placed[];
  readonly edges: readonly StemmaEdge[];
  /** Days, where the first of each stands. */
  readonly ticks: readonly { readonly x: number; readonly day: string }[];
  readonly width: number;
  readonly height: number;
  readonly leftOut: number;
}

/**
 * Left to right by time, with gaps of minutes and of months drawn nearer to each other (by their logarithm); what has no
 * usable date stands beside what it hangs with. Rows are those of a layered drawing (dagre); where two would overlap,
 * the later one goes a row down.
 */
export function layoutOf(stemma: Stemma): Layout {
  const rows = stemmaTree(stemma).filter((r) => !r.again);
  const kept = new Map(rows.slice(0, MOST).map((r) => [r.node.id, r.node]));
  const edges = stemma.edges.filter((e) => kept.has(e.from) && kept.has(e.to));
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', nodesep: NODE.gap, ranksep: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of kept.keys()) graph.setNode(id, { width: NODE.width, height: NODE.height });
  for (const e of edges) graph.setEdge(e.from, e.to);
  dagre(graph);
  const time = timesOf(kept, edges, stemma);
  const x = positions([...new Set(time.values())]);
  const order = [...kept.keys()]
    .map((id) => ({ id, x: x.get(time.get(id)!)!, y: (graph.node(id) as { y: number }).y })) // laid out above
    .sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  const lanes: number[][] = [];
  const placed: Placed[] = [];
  const step = NODE.height + NODE.gap;
  for (const at of order) {
    let lane = Math.max(0, Math.floor((at.y - NODE.height / 2) / step));
    const free = (l: number): boolean =>
      (lanes[l] ?? []).every((o) => Math.abs(o - at.x) >= NODE.width + NODE.gap);
    while (!free(lane)) lane++;
    lanes[lane] = [...(lanes[lane] ?? []), at.x];
    placed.push({ node: kept.get(at.id)!, x: at.x, y: lane * step });
  }
  const used = [...new Set(placed.map((p) => p.y))].sort((a, b) => a - b);
  const days = new Map<string, number>();
  const dated = new Set(
    [...kept.values()].flatMap((n) => (n.kind === 'read' && n.published ? time.get(n.id)! : [])),
  );
  for (const [t, at] of [...x].sort((a, b) => a[0] - b[0])) {
    if (!dated.has(t)) continue;
    const day = new Date(t).toISOString().slice(0, 10);
    if (!days.has(day)) days.set(day, at);
  }
  return {
    nodes: placed.map((p) => ({ ...p, y: used.indexOf(p.y) * step })),
    edges,
    ticks: [...days].map(([day, at]) => ({ day, x: at })),
    width: Math.max(0, ...x.values()) + NODE.width,
    height: Math.max(1, used.length) * step,
    leftOut: rows.length - kept.size,
  };
}

/** The beginning of each node's date; else just before its first child, or just after its last parent. */
function timesOf(
  nodes: ReadonlyMap<string, StemmaNode>,
  edges: readonly StemmaEdge[],
  stemma: Stemma,
): Map<string, number> {
  const time = new Map<string, number>();
  const wrong = new Set(
    stemma.contradictions.filter((c) => c.kind === 'date-implausible').flatMap((c) => c.witnesses),
  );
  for (const [id, node] of nodes) {
    const at = node.kind === 'read' && !wrong.has(id) ? intervalOf(node.published) : undefined;
    if (!at || !isPlausible(at, undefined)) continue;
    // A coarse date leaves room: behind its parents, which come before it in the tree.
    let low = at.low;
    for (const e of edges) {
      const elder = e.to === id ? time.get(e.from) : undefined;
      if (elder !== undefined && elder >= low && elder < at.high) low = Math.min(at.high, elder + 60_000);
    }
    time.set(id, low);
  }
  const minute = 60_000;
  const beside = (): boolean => {
    let changed = false;
    for (const id of nodes.keys()) {
      if (time.has(id)) continue;
      const below = edges.flatMap((e) => (e.from === id ? (time.get(e.to) ?? []) : []));
      const above = edges.flatMap((e) => (e.to === id ? (time.get(e.from) ?? []) : []));
      const at =
        below.length > 0
          ? Math.min(...below) - minute
          : above.length > 0
            ? Math.max(...above) + minute
            : undefined;
      if (at === undefined) continue;
      time.set(id, at);
      changed = true;
    }
    return changed;
  };
  while (beside());
  // What hangs with nothing that is dated begins where the last does, each after what it was taken from.
  const last = Math.max(0, ...time.values());
  for (const id of nodes.keys()) {
    if (time.has(id)) continue;
    time.set(id, last);
    while (beside());
  }
  return time;
}

/** A place for each moment: the longer the gap before it, the further, but by the logarithm of its minutes. */
function positions(times: readonly number[]): Map<number, number> {
  const out = new Map<number, number>();
  let x = 0;
  let before: number | undefined;
  for (const t of [...times].sort((a, b) => a - b)) {
    if (before !== undefined) x += 26 + 22 * Math.log2(1 + (t - before) / 60_000 / 10);
    out.set(t, Math.round(x));
    before = t;
  }
  return out;
}
