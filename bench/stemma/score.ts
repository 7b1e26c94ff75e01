import type { Tradition, TrueEdge } from './types.ts';

/** What is to be scored of one tradition. */
export interface Predicted {
  readonly edges: readonly TrueEdge[];
  readonly origins: number;
}

export interface Score {
  /** Asserted edges that are true, of all asserted in all traditions. */
  readonly precision: number;
  /** True edges that are asserted. */
  readonly recall: number;
  /** The same, of edges to articles that were read. */
  readonly recallRead: number;
  /** Asserted edges from one of whom it descends, at whatever remove. */
  readonly precisionOfDescent: number;
  /** Traditions whose number of origins is told right. */
  readonly origins: number;
  /** Told less or more by one at most. */
  readonly originsByOne: number;
}

const keyOf = (e: TrueEdge): string => `${e.from}\n${e.to}`;

export function scoreStemmata(traditions: readonly Tradition[], predicted: readonly Predicted[]): Score {
  const sum = { asserted: 0, right: 0, descent: 0, all: 0, read: 0, rightRead: 0, origins: 0, byOne: 0 };
  for (const [i, truth] of traditions.entries()) {
    const edges = new Set(predicted[i]!.edges.map(keyOf));
    const real = new Set(truth.edges.map(keyOf));
    const isRead = new Set(truth.articles.map((a) => a.id));
    const above = ancestors(truth.edges);
    for (const e of predicted[i]!.edges) {
      sum.asserted++;
      if (real.has(keyOf(e))) sum.right++;
      if (above(e.to).has(e.from)) sum.descent++;
    }
    for (const e of truth.edges) {
      const found = edges.has(keyOf(e));
      sum.all++;
      if (!isRead.has(e.to)) continue;
      sum.read++;
      if (found) sum.rightRead++;
    }
    const off = Math.abs(predicted[i]!.origins - truth.origins);
    if (off === 0) sum.origins++;
    if (off <= 1) sum.byOne++;
  }
  return {
    precision: sum.right / sum.asserted,
    recall: sum.right / sum.all,
    recallRead: sum.rightRead / sum.read,
    precisionOfDescent: sum.descent / sum.asserted,
    origins: sum.origins / traditions.length,
    originsByOne: sum.byOne / traditions.length,
  };
}

function ancestors(edges: readonly TrueEdge[]): (id: string) => Set<string> {
  const parents = new Map<string, string[]>();
  for (const e of edges) parents.set(e.to, [...(parents.get(e.to) ?? []), e.from]);
  return (id) => {
    const out = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const p of parents.get(at) ?? [])
        if (!out.has(p)) {
          out.add(p);
          open.push(p);
        }
    return out;
  };
}
