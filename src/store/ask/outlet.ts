import { sql } from 'kysely';
import { type Outlet, resolveOutlet } from '../../resolve/index.ts';
import { formsWritten } from '../names/find-names.ts';
import type { Store } from '../store.ts';
import { cursorsOf, goneSince } from './cursor.ts';
import { type FacetCount, facetsOf } from './facets.ts';
import { type ArticleFilter, all, articleConditions } from './filter.ts';
import type { HitArticle, HitList } from './hits.ts';
import { outletsCalled } from './outlets.ts';
import type { Paging } from './search.ts';

export interface OutletQuestion {
  /** Its name or domain. */
  readonly outlet: string;
  readonly from?: string;
  readonly to?: string;
}

export interface OutletAnswer {
  readonly type: 'outlet';
  readonly question: OutletQuestion;
  /** All its names that stand in the store; none: nothing of it is kept. */
  readonly names: readonly string[];
  /** As our list knows it. */
  readonly known?: Outlet;
  /** The newest first. */
  readonly articles: HitList<HitArticle>;
  /** Whom it cites, in the statements of its latest articles: those with most first. */
  readonly cites: readonly FacetCount[];
  /** Statements and articles that this was counted in. */
  readonly counted: { readonly statements: number; readonly articles: number };
  /** Its own names as others cite it, with how many statements each has. */
  readonly cited: readonly FacetCount[];
}

const LATEST = 400;
const MOST_STATEMENTS = 6_000;

/** What an outlet printed, whom it cites and how others cite it. */
export async function outletOf(
  store: Store,
  question: OutletQuestion,
  paging: Paging,
): Promise<OutletAnswer> {
  const { database } = store;
  const { outlet, from, to } = question;
  const names = await outletsCalled(database, outlet);
  const known = resolveOutlet(outlet);
  const filter = { outlets: names, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const facets = await facetsOf(database, { ...filter, latest: LATEST }, { most: MOST_STATEMENTS });
  const cites = [...facets.by.person, ...facets.by.body].sort(
    (a, b) => b.n - a.n || (a.value < b.value ? -1 : 1),
  );
  const articles = await articlesOf(store, question, filter, paging);
  return {
    type: 'outlet',
    question,
    names,
    ...(known.verdict === 'found' && { known: known.outlet }),
    articles,
    cites,
    counted: { statements: facets.counted, articles: Math.min(LATEST, articles.total) },
    cited: await citedAs(store, [...new Set([outlet, ...names])]),
  };
}

async function articlesOf(
  { database }: Store,
  question: OutletQuestion,
  filter: ArticleFilter,
  { limit, after }: Paging,
): Promise<HitList<HitArticle>> {
  const cursors = cursorsOf({ type: 'outlet', ...question });
  const behind = after === undefined ? undefined : cursors.read(after).id;
  const conditions = all(articleConditions(filter));
  const { rows } = await sql<HitArticle>`
    select a.id, a.title, a.outlet, a.published, a.address from article a
    where ${conditions} ${
      behind === undefined
        ? sql``
        : sql`and exists (select from article b where b.id = ${behind} and (
            coalesce(a.published, '') < coalesce(b.published, '')
            or (coalesce(a.published, '') = coalesce(b.published, '') and a.id > b.id)))`
    }
    order by coalesce(a.published, '') desc, a.id limit ${limit + 1}`.execute(database.db);
  if (behind !== undefined && rows.length === 0) throw goneSince();
  const count = await sql<{ n: number }>`select count(*) as n from article a where ${conditions}`.execute(
    database.db,
  );
  const hits = rows.slice(0, limit);
  const last = rows.length > limit ? hits.at(-1) : undefined;
  return {
    total: Number(count.rows[0]!.n),
    hits,
    next: last ? cursors.write({ list: 'articles', id: last.id }) : null,
  };
}

async function citedAs({ database }: Store, names: readonly string[]): Promise<readonly FacetCount[]> {
  const forms = await formsWritten(database, names);
  if (forms.length === 0) return [];
  const { rows } = await sql<{ value: string; n: number }>`
    select f.written as value, count(*) as n from statement s join name_form f on f.id = s.speaker_form
    where s.speaker_form = any(${forms.map((f) => f.id)}::text[]) group by 1 order by n desc, 1`.execute(
    database.db,
  );
  return rows.map(({ value, n }) => ({ value, n: Number(n) }));
}
