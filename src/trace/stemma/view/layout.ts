import { intervalOf, isPlausible } from '../dates.ts';
import { byString } from '../order.ts';
import type { Stemma, StemmaEdge, StemmaNode } from '../types.ts';
import { stemmaTree, type TreeRow } from './tree.ts';

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
 * usable date stands beside what it hangs with. Each has a row of its own, below what it was taken from, so that no line
 * crosses a box; what hangs with nothing stands at the bottom, as many in a row as there is room for.
 */
export function layoutOf(stemma: Stemma): Layout {
  const rows = stemmaTree(stemma).filter((r) => !r.again);
  const shown = rows.slice(0, MOST);
  const kept = new Map(shown.map((r) => [r.node.id, r.node]));
  const edges = stemma.edges.filter((e) => kept.has(e.from) && kept.has(e.to));
  const { time, dated } = timesOf(kept, edges, stemma);
  const x = positions([...new Set(time.values())]);
  const xOf = ({ node }: TreeRow): number => x.get(time.get(node.id)!)!;
  const step = NODE.height + NODE.gap;
  const isAlone = (row: TreeRow, i: number): boolean => row.depth === 0 && (shown[i + 1]?.depth ?? 0) === 0;
  const hanging = shown.filter((row, i) => !isAlone(row, i));
  const alone = packed(
    shown.filter(isAlone).sort((a, b) => xOf(a) - xOf(b) || byString(a.node.id, b.node.id)),
    xOf,
  );
  const placed: readonly Placed[] = [
    ...hanging.map((row, i) => ({ node: row.node, x: xOf(row), y: i * step })),
    ...alone.map(({ row, lane }) => ({ node: row.node, x: xOf(row), y: (hanging.length + lane) * step })),
  ];
  const days = new Map<string, number>();
  for (const [t, at] of [...x].sort((a, b) => a[0] - b[0])) {
    if (!dated.has(t)) continue;
    const day = new Date(t).toISOString().slice(0, 10);
    if (!days.has(day)) days.set(day, at);
  }
  return {
    nodes: placed,
    edges,
    ticks: [...days].map(([day, at]) => ({ day, x: at })),
    width: Math.max(0, ...x.values()) + NODE.width,
    height: Math.max(0, ...placed.map((p) => p.y)) + step,
    leftOut: rows.length - kept.size,
  };
}

/** Each in the first lane in which nothing stands where it would. */
function packed(
  rows: readonly TreeRow[],
  xOf: (row: TreeRow) => number,
): readonly { readonly row: TreeRow; readonly lane: number }[] {
  const ends: number[] = [];
  return rows.map((row) => {
    const free = ends.findIndex((end) => end <= xOf(row));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = xOf(row) + NODE.width + NODE.gap;
    return { row, lane };
  });
}

/** The beginning of each node's date; else just before its first child, or just after its last parent. */
function timesOf(
  nodes: ReadonlyMap<string, StemmaNode>,
  edges: readonly StemmaEdge[],
  stemma: Stemma,
): { readonly time: Map<string, number>; readonly dated: ReadonlySet<number> } {
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
  const dated = new Set(time.values());
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
  return { time, dated };
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
