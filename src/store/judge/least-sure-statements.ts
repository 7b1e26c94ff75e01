import { type Kysely, sql } from 'kysely';
import { type Compared, type LinkEvidence, scorePair } from '../../trace/link/index.ts';
import type { Schema } from '../db/index.ts';
import { comparedOfContents } from '../link/index.ts';
import type { Store } from '../store.ts';
import { type JudgedSide, sidesOf } from './judged-side.ts';

/** Two statements of which the linker can hardly say whether they are tellings of one. */
export interface UnsurePair {
  /** What it holds them to be, as long as nobody judges them: `near` are kept apart. */
  readonly kind: 'same' | 'near' | 'back-reference';
  /** 0..1; from 0.5 on they are held to be one. */
  readonly score: number;
  /** Strongest first. */
  readonly evidence: readonly LinkEvidence[];
  readonly sides: readonly [JudgedSide, JudgedSide];
  readonly place: UnsurePlace;
}

/** Where a pair stands in the order of the least sure, and which words it is of. */
export interface UnsurePlace {
  readonly score: number;
  readonly a: number;
  readonly b: number;
  /** The same for all pairs that are told in the same words. */
  readonly words: string;
}

interface Row extends Omit<UnsurePlace, 'words'> {
  readonly kind: UnsurePair['kind'];
  readonly x: string;
  readonly x_starts: number;
  readonly x_ends: number;
  readonly y: string;
  readonly y_starts: number;
  readonly y_ends: number;
}

/**
 * Pairs of statements of different articles that nobody has judged, those first of which the linker is least sure;
 * `seen`: those behind these alone. Copies are asked about once, also where they were printed on other days: they hang
 * together by themselves, so that one judgement is for all. Only of texts that articles have now.
 */
export async function leastSureStatements(
  { database: { db } }: Store,
  most: number,
  seen: readonly UnsurePair[] = [],
): Promise<readonly UnsurePair[]> {
  const words = await judgedWords(db);
  for (const { place } of seen) words.add(place.words);
  const found: Found[] = [];
  for (let behind: Omit<UnsurePlace, 'words'> | undefined = seen.at(-1)?.place; found.length < most; ) {
    const rows = await rowsBehind(db, most, behind);
    const compared = await comparedOfContents(
      db,
      rows.flatMap(({ a, b }) => [a, b]),
    );
    for (const row of rows) {
      const [left, right] = [compared.get(row.a), compared.get(row.b)];
      if (!left || !right || found.length === most) continue;
      const key = wordsKey(left, right);
      if (words.has(key)) continue;
      words.add(key);
      found.push({ ...row, words: key, evidence: scorePair(left, right).evidence });
    }
    if (rows.length < most) break;
    behind = rows.at(-1);
  }
  return pairsOf(db, found);
}

interface Found extends Row {
  readonly words: string;
  readonly evidence: UnsurePair['evidence'];
}

const wordsKey = (a: Compared, b: Compared): string =>
  [a, b]
    .map(({ verbatim, nth }) => `${verbatim}#${nth}`)
    .sort()
    .join(' ');

/** What was judged, by its words. */
async function judgedWords(db: Kysely<Schema>): Promise<Set<string>> {
  const { rows } = await sql<{ a: number; b: number }>`
    select a.content_id as a, b.content_id as b from statement_judgement j
    join told a on a.statement_id = j.a_statement join told b on b.statement_id = j.b_statement`.execute(db);
  const compared = await comparedOfContents(
    db,
    rows.flatMap(({ a, b }) => [a, b]),
  );
  return new Set(rows.map(({ a, b }) => wordsKey(compared.get(a)!, compared.get(b)!)));
}

async function rowsBehind(
  db: Kysely<Schema>,
  most: number,
  after: Omit<UnsurePlace, 'words'> | undefined,
): Promise<readonly Row[]> {
  const behind = after
    ? sql`(abs(l.score - 0.5), l.a, l.b) > (abs(${after.score}::double precision - 0.5), ${after.a}::bigint, ${after.b}::bigint)`
    : sql`true`;
  // Of each side, a telling in each of two articles: one of the four pairs is of different articles if any is.
  // Not joined with the articles: the planner takes contents for longer than they are, and would read all articles.
  const tellings = (content: string) => sql`
    select distinct on (t.article_id) t.article_id, t.statement_id, t.starts, t.ends from told t
    where t.content_id = ${sql.raw(content)} and t.statement_id is not null
      and t.text_sha256 = (select r.text_sha256 from article r where r.id = t.article_id)
    order by t.article_id, t.starts, t.id limit 2`;
  const { rows } = await sql<Row>`
    with judged as materialized (
      select a_statement as x, b_statement as y from statement_judgement where a_statement is not null and b_statement is not null
      union all
      select b_statement, a_statement from statement_judgement where a_statement is not null and b_statement is not null
    )
    select l.a, l.b, l.kind, l.score, p.x, p.x_starts, p.x_ends, p.y, p.y_starts, p.y_ends
    from content_link l cross join lateral (
      select t.statement_id as x, t.starts as x_starts, t.ends as x_ends,
             u.statement_id as y, u.starts as y_starts, u.ends as y_ends
      from (${tellings('l.a')}) t join (${tellings('l.b')}) u on u.article_id <> t.article_id
      order by t.article_id, u.article_id limit 1
    ) p
    where l.kind <> 'judged' and ${behind}
      and (p.x, p.y) not in (select x, y from judged)
    order by abs(l.score - 0.5), l.a, l.b limit ${most}`.execute(db);
  return rows;
}

async function pairsOf(db: Kysely<Schema>, found: readonly Found[]): Promise<UnsurePair[]> {
  const sides = await sidesOf(
    db,
    found.flatMap((row) => [
      { statement: row.x, told: [row.x_starts, row.x_ends] as const },
      { statement: row.y, told: [row.y_starts, row.y_ends] as const },
    ]),
  );
  return found.flatMap(({ a, b, kind, score, words, evidence }, i) => {
    const [x, y] = [sides[2 * i], sides[2 * i + 1]];
    if (!x || !y) return [];
    const later = (x.article.published ?? '') > (y.article.published ?? '');
    return [{ kind, score, evidence, sides: later ? [y, x] : [x, y], place: { score, a, b, words } }];
  });
}
