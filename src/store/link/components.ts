import { sql, type Transaction } from 'kysely';
import type { Schema } from '../db/index.ts';

type Tx = Transaction<Schema>;
type Link = readonly [number, number];

/** Sets of numbers, each known by its least. */
class LeastSets {
  readonly #parent = new Map<number, number>();

  leastOf(x: number): number {
    let root = x;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = x; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(x: number, y: number): void {
    const [a, b] = [this.leastOf(x), this.leastOf(y)];
    if (a !== b) this.#parent.set(Math.max(a, b), Math.min(a, b));
  }
}

/**
 * Joins the components of what is linked. `fresh` do not stand in `content` yet: resolves to the component of each, and to
 * the components that grew or came to be, and those that are none any more.
 */
export async function joinComponents(
  tx: Tx,
  links: readonly Link[],
  fresh: readonly number[] = [],
): Promise<{ readonly of: (content: number) => number; readonly changed: ReadonlySet<number> }> {
  const isFresh = new Set(fresh);
  const old = [...new Set(links.flat().filter((id) => !isFresh.has(id)))];
  const label = await labelsOf(tx, old);
  const sets = new LeastSets();
  const labelOf = (id: number): number => label.get(id) ?? id;
  for (const [a, b] of links) sets.join(labelOf(a), labelOf(b));
  const before = [...new Set(label.values())];
  const moved = before.filter((l) => sets.leastOf(l) !== l);
  await relabel(
    tx,
    moved,
    moved.map((l) => sets.leastOf(l)),
  );
  const of = (id: number): number => sets.leastOf(labelOf(id));
  return { of, changed: new Set([...before, ...old.map(of), ...fresh.map(of)]) };
}

async function labelsOf(tx: Tx, contents: readonly number[]): Promise<Map<number, number>> {
  if (contents.length === 0) return new Map();
  const { rows } = await sql<{ id: number; component: number }>`
    select id, component from content where id = any(${contents}::bigint[])`.execute(tx);
  return new Map(rows.map((r) => [r.id, r.component]));
}

async function relabel(tx: Tx, from: readonly number[], to: readonly number[]): Promise<void> {
  if (from.length === 0) return;
  await sql`
    update content c set component = m.after from unnest(${from}::bigint[], ${to}::bigint[]) as m(before, after)
    where c.component = m.before`.execute(tx);
}

/**
 * Makes components anew out of their links, some of which are gone; resolves to those that there were and those that
 * there are now.
 */
export async function partComponents(tx: Tx, components: readonly number[]): Promise<ReadonlySet<number>> {
  if (components.length === 0) return new Set();
  const { rows: contents } = await sql<{ id: number; component: number }>`
    select id, component from content where component = any(${components}::bigint[])`.execute(tx);
  const sets = new LeastSets();
  for (const [a, b] of await linksWithin(tx, components)) sets.join(a, b);
  const moved = contents.filter((c) => sets.leastOf(c.id) !== c.component);
  if (moved.length > 0)
    await sql`
      update content c set component = m.component
      from unnest(${moved.map((c) => c.id)}::bigint[], ${moved.map((c) => sets.leastOf(c.id))}::bigint[])
        as m(id, component)
      where c.id = m.id`.execute(tx);
  return new Set([...components, ...contents.map((c) => sets.leastOf(c.id))]);
}

async function linksWithin(tx: Tx, components: readonly number[]): Promise<Link[]> {
  const { rows } = await sql<{ a: number; b: number }>`
    select l.a, l.b from content c join content_link l on l.a = c.id
    where c.component = any(${components}::bigint[]) and l.kind in ('same', 'judged')`.execute(tx);
  return rows.map(({ a, b }) => [a, b]);
}
