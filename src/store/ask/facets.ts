import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import { all, type StatementFilter, statementConditions } from './filter.ts';
import { upTo } from './statements.ts';

/** By what statements can be narrowed. */
export const FACETS = [
  'person',
  'body',
  'outlet',
  'language',
  'directness',
  'certainty',
  'counted',
  'value',
  'month',
] as const;
export type Facet = (typeof FACETS)[number];

/** One way to narrow, and how many of the counted statements are left by it. */
export interface FacetCount {
  readonly value: string;
  readonly n: number;
}

export interface Facets {
  /** Statements that were counted; each copy of a text counts. */
  readonly counted: number;
  /** There are more that match, which were not counted. */
  readonly more: boolean;
  /** Those with most first; months in order. */
  readonly by: Readonly<Record<Facet, readonly FacetCount[]>>;
}

/** Of one facet, at most. */
const SHOWN = 12;
const MONTHS = 240;

/**
 * How many of the statements that a filter lets through have which speaker, outlet, language, form, certainty, counted
 * thing (and, of one counted thing, value) and month. One query, over `most` of them at most, whichever these are.
 */
export async function facetsOf(
  { db }: Database,
  filter: StatementFilter,
  { most }: { readonly most: number },
): Promise<Facets> {
  const said = (facet: Facet, kinds: 'person' | 'other') => sql`
    select ${facet} as facet, f.written as value, sum(hit.n) as n from (
      select speaker_form, count(*) as n from hit where speaker_form is not null group by 1) hit
    join name_form f on f.id = hit.speaker_form
    where ${kinds === 'person' ? sql`f.kind = 'person'` : sql`f.kind <> 'person'`} group by 2`;
  const column = (facet: Facet, of: string) => sql`
    select ${facet} as facet, ${sql.ref(of)} as value, count(*) as n from hit
    where ${sql.ref(of)} is not null group by 2`;
  const figures = sql`
    select 'counted' as facet, f.counted as value, count(distinct hit.id) as n
    from hit join figure f on f.statement_id = hit.id where f.counted is not null group by 2`;
  const values = sql`
    select 'value' as facet, f.value::text as value, count(distinct hit.id) as n
    from hit join figure f on f.statement_id = hit.id
    where f.value is not null and f.counted = ${filter.counted ?? ''} group by 2`;
  const parts = [
    said('person', 'person'),
    said('body', 'other'),
    column('outlet', 'outlet'),
    column('language', 'language'),
    column('directness', 'directness'),
    column('certainty', 'certainty'),
    figures,
    ...(filter.counted === undefined ? [] : [values]),
  ].map((part) => sql`(select * from (${part}) p order by n desc, value limit ${SHOWN})`);
  const { rows } = await sql<{ facet: Facet | 'all'; value: string; n: number }>`
    with hit as materialized (
      select s.id, s.speaker_form, s.directness, s.certainty, a.outlet, a.language, left(a.published, 7) as month
      from statement s join article a on a.id = s.article_id and a.text_sha256 = s.text_sha256
      where ${all(statementConditions(filter))} ${upTo(most + 1)}
    )
    select 'all' as facet, '' as value, count(*) as n from hit
    union all ${sql.join(parts, sql` union all `)}
    union all (select * from (${column('month', 'month')}) p order by value desc limit ${MONTHS})`.execute(
    db,
  );
  const of = (facet: Facet): readonly FacetCount[] =>
    rows.flatMap((row) => (row.facet === facet ? [{ value: row.value, n: Number(row.n) }] : []));
  const n = Number(rows.find((row) => row.facet === 'all')?.n ?? 0);
  return {
    counted: Math.min(n, most),
    more: n > most,
    by: {
      // Every facet of the list has its entry.
      ...(Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<
        Facet,
        readonly FacetCount[]
      >),
      month: [...of('month')].reverse(),
    },
  };
}
