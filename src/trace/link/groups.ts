import { CONTENT } from './content.ts';

/** Two sentences, or statements, that tell one, and how surely (0..1). */
export interface StatementLink {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** A person's judgement of a pair. */
export interface PairJudgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different' | 'unsure';
}

export interface Groups {
  /** Members ascending; groups by their first. Only of what has a link; contents are left out. */
  readonly groups: readonly (readonly string[])[];
  /** Links that were held back, since they would join what a judgement parts. */
  readonly heldBack: readonly StatementLink[];
}

/**
 * Groups as a function of the links and judgements alone: what is linked is one group, links taken in order of their
 * strength (a judgement "same" first; then by score, ties by ids), but for a link that would bring into one group two
 * that are judged different. So the order in which links were found says nothing, and without such judgements a further
 * link only ever joins. Nearly linear in links and judgements.
 */
export function groupLinks(links: Iterable<StatementLink>, judgements: Iterable<PairJudgement> = []): Groups {
  const sets = new DisjointSets();
  const judged = [...judgements];
  const key = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
  const different = new Set(judged.filter((j) => j.verdict === 'different').map((j) => key(j.a, j.b)));
  const same = judged.filter((j) => j.verdict === 'same' && !different.has(key(j.a, j.b)));
  for (const { a, b, verdict } of judged) if (verdict === 'different' && a !== b) sets.part(a, b);
  const ordered = [...same.map(({ a, b }) => ({ a, b, score: 2 })), ...links].map((l) =>
    l.a <= l.b ? l : { a: l.b, b: l.a, score: l.score },
  );
  ordered.sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
  const heldBack: StatementLink[] = [];
  for (const link of ordered) if (!sets.join(link.a, link.b)) heldBack.push(link);
  return { groups: sets.groups(), heldBack };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sets that only grow, some of which must never become one. */
class DisjointSets {
  readonly #parent = new Map<string, string>();
  readonly #size = new Map<string, number>();
  /** Of a root, roots that it must not be joined with, and how often each is so. */
  readonly #hostile = new Map<string, Set<string>>();
  readonly #linked = new Set<string>();

  part(a: string, b: string): void {
    const [x, y] = [this.#root(a), this.#root(b)];
    this.#hostileOf(x).add(y);
    this.#hostileOf(y).add(x);
  }

  /** Joins the sets of both; false where they must not be. */
  join(a: string, b: string): boolean {
    let [x, y] = [this.#root(a), this.#root(b)];
    this.#linked.add(a).add(b);
    if (x === y) return true;
    if (this.#hostile.get(x)?.has(y)) return false;
    const weight = (r: string): number => this.#size.get(r)! + (this.#hostile.get(r)?.size ?? 0);
    if (weight(x) < weight(y)) [x, y] = [y, x];
    this.#parent.set(y, x);
    this.#size.set(x, this.#size.get(x)! + this.#size.get(y)!);
    for (const other of this.#hostile.get(y) ?? []) {
      const theirs = this.#hostile.get(other)!;
      theirs.delete(y);
      theirs.add(x);
      this.#hostileOf(x).add(other);
    }
    this.#hostile.delete(y);
    return true;
  }

  groups(): string[][] {
    const out = new Map<string, string[]>();
    for (const member of [...this.#linked].sort()) {
      if (member.startsWith(CONTENT)) continue;
      const root = this.#root(member);
      const list = out.get(root);
      if (list) list.push(member);
      else out.set(root, [member]);
    }
    return [...out.values()];
  }

  #hostileOf(root: string): Set<string> {
    let set = this.#hostile.get(root);
    if (!set) {
      set = new Set();
      this.#hostile.set(root, set);
    }
    return set;
  }

  #root(member: string): string {
    if (!this.#parent.has(member)) {
      this.#parent.set(member, member);
      this.#size.set(member, 1);
    }
    let root = member;
    while (this.#parent.get(root) !== root) root = this.#parent.get(root)!;
    for (let at = member; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }
}
