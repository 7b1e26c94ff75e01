import { sql } from 'kysely';
import type { Compared } from '../../../trace/link/index.ts';
import { partsOf } from '../../../trace/trace/index.ts';
import type { Database } from '../../db/index.ts';
import { comparedOfContents, membersOf, type ToldRow } from '../../link/index.ts';
import type { AskedPlace } from './asked.ts';

/** Two contents that are linked; a judged link has the score 2. */
export interface ContentLink {
  readonly a: number;
  readonly b: number;
  readonly kind: 'same' | 'judged';
  readonly score: number;
}

/** The sentences of a group that tell one statement, and why they are held to. */
export interface GroupPart {
  readonly told: readonly ToldRow[];
  readonly links: readonly ContentLink[];
  readonly compared: ReadonlyMap<number, Compared>;
  /** The other statements of the group. */
  readonly others: readonly (readonly ToldRow[])[];
}

/** The statement that is asked for, among those of its group; of a whole group, the one that most sentences tell. */
export async function partAsked({ db }: Database, asked: AskedPlace): Promise<GroupPart> {
  const none = { links: [], compared: new Map(), others: [] };
  if (asked.group === null) return { told: asked.told ? [asked.told] : [], ...none };
  const told = await membersOf(db, asked.group);
  const contents = new Map<number, ToldRow[]>();
  for (const row of told) {
    const list = contents.get(row.content_id);
    if (list) list.push(row);
    else contents.set(row.content_id, [row]);
  }
  const ids = [...contents.keys()];
  if (ids.length === 1) return { told, ...none };
  const { rows: links } = await sql<ContentLink>`
    select a, b, kind, score from content_link
    where a = any(${ids}::bigint[]) and b = any(${ids}::bigint[]) and kind in ('same', 'judged')`.execute(db);
  const compared = await comparedOfContents(db, ids);
  const parts = partsOf(
    ids.map((id) => ({ id: String(id), figure: compared.get(id)?.figure ?? null })),
    links.map(({ a, b, score }) => ({ a: String(a), b: String(b), score })),
  ).map((part) => part.map(Number));
  const articles = (part: readonly number[]): number =>
    new Set(part.flatMap((id) => contents.get(id)!.map((t) => t.article_id))).size;
  const byArticles = parts.map((part) => ({ part, n: articles(part) })).sort((x, y) => y.n - x.n);
  const { part } = byArticles.find((p) => p.part.includes(asked.content ?? -1)) ?? byArticles[0]!;
  const isIn = new Set(part);
  return {
    told: told.filter((t) => isIn.has(t.content_id)),
    links: links.filter((l) => isIn.has(l.a) && isIn.has(l.b)),
    compared,
    others: byArticles
      .filter((p) => p.part !== part && p.n > 1)
      .map((p) => p.part.flatMap((id) => contents.get(id)!)),
  };
}
