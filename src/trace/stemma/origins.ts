import { stronglyConnected } from './acyclic.ts';
import { Sets } from './copies.ts';
import { byString, pushTo } from './order.ts';
import type { Origin, Origins, StemmaEdge, StemmaNode, Tie, Undecided } from './types.ts';

/** What origins are counted from. */
export interface Descent {
  readonly nodes: readonly StemmaNode[];
  readonly edges: readonly Pick<StemmaEdge, 'from' | 'to'>[];
  readonly ties: readonly Pick<Tie, 'a' | 'b'>[];
  readonly undecided: readonly Undecided[];
  readonly firstHand: ReadonlySet<string>;
}

/**
 * Independent beginnings. The rule: witnesses that are tied (a common parent, or one from the other, undecided) are one
 * telling; from every other telling lines lead back along edges, and to all that it may be from where that is
 * undecided; what no line leads back from is an origin. Where lines go in a circle, which only undecided ones can, the
 * circle is one telling. An origin is first-hand, named but not read, or open: nothing says that it has a source, nor
 * that it has none.
 */
export function countOrigins({ nodes, edges, ties, undecided, firstHand }: Descent): Origins {
  const sets = new Sets();
  for (const { a, b } of ties) sets.join(a, b);
  const lines = [...edges, ...undecided.flatMap((u) => u.among.map((from) => ({ from, to: u.to })))].map(
    (e) => ({ from: sets.root(e.from), to: sets.root(e.to) }),
  );
  const part = stronglyConnected(lines);
  const alone = new Map<string, string>();
  const keyOf = (id: string): string => {
    const root = sets.root(id);
    const at = part.get(root);
    return at === undefined ? (alone.get(root) ?? root) : `part ${at}`;
  };
  const derived = new Set<string>();
  const touched = new Set<string>();
  for (const e of lines) {
    touched.add(e.from).add(e.to);
    if (part.get(e.from) !== part.get(e.to)) derived.add(`part ${part.get(e.to)}`);
  }
  const members = new Map<string, StemmaNode[]>();
  for (const node of nodes) {
    // Named, but nothing was taken from it in the end.
    if (node.kind === 'unseen' && !touched.has(sets.root(node.id))) continue;
    const key = keyOf(node.id);
    if (!derived.has(key)) pushTo(members, key, node);
  }
  const origins = [...members.values()].map((of): Origin => {
    const ids = of.map((n) => n.id);
    return {
      nodes: ids,
      basis: ids.some((id) => firstHand.has(id))
        ? 'first-hand'
        : of.some((n) => n.kind === 'unseen')
          ? 'named'
          : 'open',
    };
  });
  origins.sort((a, b) => byString(a.nodes[0]!, b.nodes[0]!));
  const articles = nodes.filter((n) => n.kind === 'read').length;
  const most = origins.length;
  const least = Math.min(most, Math.max(1, origins.filter((o) => o.basis !== 'open').length));
  const range = least < most ? `${least} to ${counted(most, 'origin')}` : counted(most, 'origin');
  return { articles, origins, least, words: `${counted(articles, 'article')}, ${range}` };
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
