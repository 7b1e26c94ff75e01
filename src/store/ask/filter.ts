import { type RawBuilder, sql } from 'kysely';
import type { SearchWords } from './words.ts';
import { matches } from './words.ts';

type Sql = RawBuilder<unknown>;

/** Which articles are asked about. */
export interface ArticleFilter {
  /** As they are written in the store. */
  readonly outlets?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; both days belong to it. */
  readonly from?: string;
  readonly to?: string;
  /** BCP 47: "en" takes en-GB too. */
  readonly language?: string;
}

/** Which statements are asked about. */
export interface StatementFilter extends ArticleFilter {
  readonly words?: SearchWords;
  /** Ids of names (`name_form`): said by one of them. */
  readonly by?: readonly string[];
  /** Ids of names: one of them is named in what is said, and says it not. */
  readonly about?: readonly string[];
  /** The counted thing of one of its figures, or the head of it, in the singular. */
  readonly counted?: string;
  /** The value of that figure (of any, without `counted`), or one within its range. */
  readonly value?: number;
  readonly directness?: string;
  readonly certainty?: string;
  /** Only in so many articles, those published last (and as many of those without a date). */
  readonly latest?: number;
}

/** Conditions on `article a`. */
export function articleConditions({ outlets, from, to, language }: ArticleFilter): Sql[] {
  const conditions: Sql[] = [];
  if (outlets) conditions.push(sql`a.outlet = any(${outlets}::text[])`);
  // A date that is known less finely than what was asked counts as within it: it may be.
  if (from !== undefined)
    conditions.push(sql`(a.published >= ${from} or left(${from}, length(a.published)) = a.published)`);
  if (to !== undefined) conditions.push(sql`left(a.published, length(${to})) <= ${to}`);
  if (language !== undefined)
    conditions.push(sql`(a.language = ${language} or starts_with(a.language, ${`${language}-`}))`);
  return conditions;
}

/** Conditions on `statement s` and its `article a`. */
export function statementConditions(filter: StatementFilter): Sql[] {
  const { words, by, about, counted, value, directness, certainty, latest } = filter;
  const conditions = articleConditions(filter);
  if (latest !== undefined)
    conditions.push(sql`s.article_id = any(array(
      (select a.id from article a where ${all([sql`a.published is not null`, ...articleConditions(filter)])}
        order by a.published desc limit ${latest})
      union all
      (select a.id from article a where ${all([sql`a.published is null`, ...articleConditions(filter)])}
        order by a.id limit ${latest})))`);
  if (words) conditions.push(matches(words, sql`s.words`, sql`s.language`));
  if (by) conditions.push(sql`s.speaker_form = any(${by}::text[])`);
  if (about)
    conditions.push(
      // As an array: the planner would else look through all statements.
      sql`s.id = any(array(select m.statement_id from mention m
        where m.form_id = any(${about}::text[]) and m.statement_id is not null))`,
      sql`(s.speaker_form is null or s.speaker_form <> all(${about}::text[]))`,
    );
  if (counted !== undefined || value !== undefined) {
    const figure = [sql`f.statement_id = s.id`];
    if (counted !== undefined)
      figure.push(
        sql`(f.counted = ${counted} or right(f.counted, ${counted.length + 1}) = ${` ${counted}`})`,
      );
    if (value !== undefined)
      figure.push(
        sql`(f.value = ${value} or (f.value is null and ${value} between f.low and coalesce(f.high, 'infinity')))`,
      );
    conditions.push(sql`exists (select from figure f where ${all(figure)})`);
  }
  if (directness !== undefined) conditions.push(sql`s.directness = ${directness}`);
  if (certainty !== undefined) conditions.push(sql`s.certainty = ${certainty}`);
  return conditions;
}

export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
