import type { LinkFigure } from '../link/index.ts';

/** A content of a group, with its figure. */
export interface PartMember {
  readonly id: string;
  readonly figure: LinkFigure | null;
}

/** Two contents that are linked; a judged link has a score above 1. */
export interface PartLink {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** So surely a sentence without a figure must tell what one with a figure tells. */
const SURELY = 0.8;

/**
 * The statements in a group. What is linked is one group, so that adding an article never parts what was joined; a sentence
 * without a figure ("the trade goes on") may so bring together two that tell different numbers. Within the group the links
 * are taken again, the strongest first: one between two sentences with figures joins; one with a sentence that has none
 * joins where it is sure and does not bring together two parts whose figures have none in common. A function of the group's
 * links alone. Parts with most members first, then by their least id.
 */
export function partsOf(members: readonly PartMember[], links: readonly PartLink[]): string[][] {
  const figures = new Map(members.map((m) => [m.id, m.figure]));
  const root = new Map(members.map((m) => [m.id, m.id]));
  const amounts = new Map(members.map((m) => [m.id, new Set(m.figure ? [amountOf(m.figure)] : [])]));
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = root.get(at)!; up !== at; up = root.get(at)!) {
      root.set(at, root.get(up)!);
      at = up;
    }
    return at;
  };
  const ordered = links
    .filter((l) => root.has(l.a) && root.has(l.b))
    .map((l) => (l.a <= l.b ? l : { a: l.b, b: l.a, score: l.score }))
    .sort((x, y) => y.score - x.score || byId(x.a, y.a) || byId(x.b, y.b));
  for (const { a, b, score } of ordered) {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x === y) continue;
    const [f, g] = [figures.get(a)!, figures.get(b)!];
    if (score <= 1 && !(f && g)) {
      if ((f || g) && score < SURELY) continue;
      const [s, t] = [amounts.get(x)!, amounts.get(y)!];
      if (s.size > 0 && t.size > 0 && ![...s].some((n) => t.has(n))) continue;
    }
    const [big, small] = amounts.get(x)!.size >= amounts.get(y)!.size ? [x, y] : [y, x];
    root.set(small, big);
    for (const amount of amounts.get(small)!) amounts.get(big)!.add(amount);
  }
  const parts = new Map<string, string[]>();
  for (const { id } of [...members].sort((x, y) => byId(x.id, y.id))) {
    const list = parts.get(rootOf(id));
    if (list) list.push(id);
    else parts.set(rootOf(id), [id]);
  }
  return [...parts.values()].sort((x, y) => y.length - x.length || byId(x[0]!, y[0]!));
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const amountOf = ({ value, low, high }: LinkFigure): string =>
  value !== null ? String(value) : `${low ?? ''}-${high ?? ''}`;
