import type { Edge, Tradition } from './types.ts';

/** What is to be scored of one tradition. */
export interface Predicted {
  readonly edges: readonly Edge[];
  /** Least and most. */
  readonly origins: readonly [number, number];
}

/** What is known of a tradition. */
type Truth = Pick<Tradition, 'edges' | 'origins'> & { readonly articles: readonly { readonly id: string }[] };

export interface Score {
  /** Asserted edges that are true, of all asserted in all traditions. */
  readonly precision: number;
  /** True edges that are asserted. */
  readonly recall: number;
  /** The same, of edges to articles that were read. */
  readonly recallRead: number;
  /** Asserted edges from one of whom it descends, at whatever remove. */
  readonly precisionOfDescent: number;
  /** Traditions whose number of origins lies in the range that is told, and how wide that is on average (1: one number). */
  readonly origins: number;
  readonly originsWidth: number;
  /** Where one number is told: it is right. */
  readonly originsOne: number;
}

const keyOf = (e: Edge): string => `${e.from}\n${e.to}`;

export function scoreStemmata(traditions: readonly Truth[], predicted: readonly Predicted[]): Score {
  const sum = {
    asserted: 0,
    right: 0,
    descent: 0,
    all: 0,
    read: 0,
    rightRead: 0,
    origins: 0,
    width: 0,
    one: 0,
    oneRight: 0,
  };
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
    const [least, most] = predicted[i]!.origins;
    const within = least <= truth.origins && truth.origins <= most;
    sum.width += most - least + 1;
    if (within) sum.origins++;
    if (least === most) sum.one++;
    if (least === most && within) sum.oneRight++;
  }
  return {
    precision: sum.right / sum.asserted,
    recall: sum.right / sum.all,
    recallRead: sum.rightRead / sum.read,
    precisionOfDescent: sum.descent / sum.asserted,
    origins: sum.origins / traditions.length,
    originsWidth: sum.width / traditions.length,
    originsOne: sum.oneRight / sum.one,
  };
}

function ancestors(edges: readonly Edge[]): (id: string) => Set<string> {
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
