import type { EdgeEvidence } from '../../stemma/types.ts';
import { stemmaTree, type TreeRow } from '../../stemma/view/tree.ts';
import { stemmaOf } from '../stemma-of.ts';
import type { Trace, TraceEdge } from '../types.ts';

/** More copies than this, under one, are told together. */
const TOGETHER = 3;

export interface Gathered {
  readonly row: TreeRow;
  /** By which it hangs here, with what changed along it; undefined at depth 0. */
  readonly edge: TraceEdge | undefined;
  /** Told together in its place. */
  readonly copies: readonly string[];
  readonly last: boolean;
}

/** The stemma as a tree: what hangs together first, and many copies of one in one row. */
export function gatheredTree(trace: Trace): readonly Gathered[] {
  const edges = new Map(trace.stemma.edges.map((e) => [`${e.from}\n${e.to}`, e]));
  return gathered(decidedFirst(stemmaTree(stemmaOf(trace))), edges);
}

/** What is not decided hangs nowhere: it stands below what hangs together, and what is alone below that. */
function decidedFirst(rows: readonly TreeRow[]): TreeRow[] {
  const trees: TreeRow[][] = [];
  for (const row of rows)
    if (row.depth === 0) trees.push([row]);
    else trees.at(-1)!.push(row);
  const rank = (tree: readonly TreeRow[]): number =>
    tree.length > 1 ? 0 : tree[0]!.among.length > 0 ? 2 : 1;
  return trees.sort((a, b) => rank(a) - rank(b)).flat();
}

/** Copies that are the end of their line and changed nothing, under one: as one row, the last of them. */
function gathered(rows: readonly TreeRow[], edges: ReadonlyMap<string, TraceEdge>): Gathered[] {
  const edgeOf = ({ edge }: TreeRow): TraceEdge | undefined =>
    edge ? edges.get(`${edge.from}\n${edge.to}`) : undefined;
  const isCopy = (row: TreeRow, i: number): boolean => {
    const edge = edgeOf(row);
    const leaf = (rows[i + 1]?.depth ?? 0) <= row.depth;
    return !!edge && leaf && !row.again && edge.kind === 'quotation' && edge.variants.length === 0;
  };
  const under = new Map<string, string[]>();
  rows.forEach((row, i) => {
    if (!isCopy(row, i)) return;
    const list = under.get(row.edge!.from);
    if (list) list.push(row.node.id);
    else under.set(row.edge!.from, [row.node.id]);
  });
  const out: { row: TreeRow; edge: TraceEdge | undefined; copies: readonly string[]; last: boolean }[] = [];
  const put = new Map<string, number>();
  rows.forEach((row, i) => {
    const copies = row.edge && isCopy(row, i) ? under.get(row.edge.from)! : [];
    const edge = edgeOf(row);
    if (copies.length <= TOGETHER) {
      if (row.edge) put.set(row.edge.from, out.length);
      out.push({ row, edge, copies: [], last: row.last });
      return;
    }
    const parent = row.edge!.from;
    const isFirst = copies[0] === row.node.id;
    // The last of its parent's is one of those told before.
    if (!isFirst && row.last) out[put.get(parent)!]!.last = true;
    if (!isFirst) return;
    put.set(parent, out.length);
    out.push({ row, edge, copies, last: row.last });
  });
  return out;
}

/** Of the whole text, but for the last: of the sentence. */
const HOW = { quotation: 'word for word', revision: 'edited', derivation: 'in new words' } as const;

/** How it was taken, as far as both were read. */
export function howTaken({ translated, kind, compared, changed }: TraceEdge): string {
  if (compared === null) return 'not compared';
  if (translated) return 'translated';
  return kind === 'derivation' && changed === 0 ? 'these words the same' : HOW[kind];
}

const EVIDENCE: Readonly<Partial<Record<EdgeEvidence['kind'], string>>> = {
  link: 'a link to it',
  verbatim: 'the same text',
  'near-copy': 'nearly the same text',
  'partly-derived': 'passages in the same words',
  translated: 'a translation',
  'shared-slip': 'the same slip',
  'shared-variant': 'the same rare reading',
  time: 'it is the later',
};

/** What an edge is concluded from, where no words state it. */
export const reasonsOf = ({ evidence }: TraceEdge): readonly string[] => [
  ...new Set(evidence.map((e) => EVIDENCE[e.kind]).filter((w) => w !== undefined)),
];
