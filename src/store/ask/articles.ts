import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import { goneSince } from './cursor.ts';
import { type ArticleFilter, all, articleConditions } from './filter.ts';
import { foundIn } from './found-words.ts';
import type { ArticleHit, HitList } from './hits.ts';
import { bestPassage } from './passage.ts';
import { follows, type ListOptions, upTo } from './statements.ts';
import { matches, rankOf, type SearchWords } from './words.ts';

interface Found {
  readonly id: string;
  readonly rank: string;
  readonly copies: number;
  readonly total: number;
}

/** So much of a text is looked through for the place to show. */
const SHOWN_FROM = 200_000;

/**
 * Articles whose text or headline has the words, those that fit best first (ties: the newest first, then by id).
 * Articles with the same text give one hit, of the one published first.
 */
export async function articleHits(
  database: Database,
  words: SearchWords,
  filter: ArticleFilter,
  { limit, after, list, cursors, most }: ListOptions,
): Promise<HitList<ArticleHit>> {
  const title = sql`setweight(a.title_words, 'A')`;
  const rank = sql`${rankOf(words, sql`t.words`, sql`t.language`)} + ${rankOf(words, title, sql`a.language`)}`;
  const { rows } = await sql<Found>`
    with text as (
      select sha256 from article_text t where ${matches(words, sql`t.words`, sql`t.language`)} ${upTo(most)}
    ), found as (
      select a.id from article a join text on text.sha256 = a.text_sha256
      union
      select a.id from article a join article_text t on t.sha256 = a.text_sha256
      where ${matches(words, sql`a.title_words`, sql`a.language`)}
        and ${matches(words, sql`(a.title_words || t.words)`, sql`t.language`)} ${upTo(most)}
    ), hit as (
      select a.id, a.text_sha256, coalesce(a.published, '') as published, round((${rank})::numeric, 4) as rank
      from found join article a using (id) join article_text t on t.sha256 = a.text_sha256
      where ${all(articleConditions(filter))}
    ), one as (
      select id, published, rank, count(*) over (partition by text_sha256) as copies,
             row_number() over (partition by text_sha256 order by published = '', published, id) as nth
      from hit
    ), first as (select *, count(*) over () as total from one where nth = 1)
    select id, published, rank, copies, total from first
    where ${after === undefined ? sql`true` : follows(after)}
    order by rank desc, published desc, id limit ${limit + 1}`.execute(database.db);
  if (after !== undefined && rows.length === 0) throw goneSince();
  const found = rows.slice(0, limit);
  const last = rows.length > limit ? found.at(-1) : undefined;
  return {
    total: rows[0]?.total ?? 0,
    hits: await whole(database, words, found),
    next: last ? cursors.write({ list, id: last.id }) : null,
  };
}

async function whole(database: Database, words: SearchWords, found: readonly Found[]): Promise<ArticleHit[]> {
  if (found.length === 0) return [];
  const rows = await database.db
    .selectFrom('article as a')
    .innerJoin('article_text as t', 't.sha256', 'a.text_sha256')
    .where(
      'a.id',
      'in',
      found.map((f) => f.id),
    )
    .select(['a.id', 'a.title', 'a.outlet', 'a.published', 'a.address', 'a.language', 'a.text_sha256'])
    .select(['t.language as filed', sql<string>`left(t.text, ${SHOWN_FROM})`.as('text')])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row] as const));
  const inOrder = found.map((f) => byId.get(f.id)!);
  const marked = await foundIn(
    database,
    words,
    inOrder.map(({ text, filed }) => ({ text, language: filed })),
  );
  return inOrder.map((row, i) => ({
    type: 'article',
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    address: row.address,
    language: row.language,
    text: row.text_sha256,
    passage: bestPassage(row.text, marked[i]!),
    rank: Number(found[i]!.rank),
    copies: found[i]!.copies - 1,
  }));
}
