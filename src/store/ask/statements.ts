import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import { unpack } from '../keep/rows.ts';
import { type Cursors, goneSince, type ListName } from './cursor.ts';
import { all, type StatementFilter, statementConditions } from './filter.ts';
import { foundIn } from './found-words.ts';
import type { HitList, StatementHit } from './hits.ts';
import { rankOf } from './words.ts';

export interface ListOptions {
  readonly limit: number;
  /** Id of the hit behind which to go on. */
  readonly after?: string | undefined;
  readonly list: ListName;
  readonly cursors: Cursors;
  /** Each statement with its chain. */
  readonly chain?: boolean;
  /** So many matches are looked at, whichever they are: more are not counted, and not put in order. */
  readonly most?: number;
  /** By how well they fit the words where left out. */
  readonly order?: 'newest' | 'oldest';
}

interface Found {
  readonly id: string;
  readonly rank: string;
  readonly copies: number;
  readonly total: number;
}

/**
 * Statements in the texts that articles have now: those that fit the words best first (ties, and all where there are
 * no words: the newest first, then by id). Articles with the same text give one hit, of the one published first.
 */
export async function statementHits(
  database: Database,
  filter: StatementFilter,
  options: ListOptions,
): Promise<HitList<StatementHit>> {
  const { limit, after, list, cursors, most, order } = options;
  const rank =
    order === 'oldest'
      ? OLDEST
      : filter.words && order === undefined
        ? sql`round(${rankOf(filter.words, sql`s.words`, sql`s.language`)}::numeric, 4)`
        : sql`0::numeric`;
  const { rows } = await sql<Found>`
    with hit as (
      select s.id, s.text_sha256, s.ordinal, s.starts, s.ends, s.article_id,
             coalesce(a.published, '') as published, ${rank} as rank
      from statement s join article a on a.id = s.article_id and a.text_sha256 = s.text_sha256
      where ${all(statementConditions(filter))} ${upTo(most)}
    ), one as (
      select id, published, rank,
             row_number() over (partition by text_sha256, ordinal, starts, ends
                                order by published = '', published, article_id, id) as nth,
             count(*) over (partition by text_sha256, ordinal, starts, ends) as copies
      from hit
    ), first as (select *, count(*) over () as total from one where nth = 1)
    select id, published, rank, copies, total from first
    where ${after === undefined ? sql`true` : follows(after)}
    order by rank desc, published desc, id limit ${limit + 1}`.execute(database.db);
  if (after !== undefined && rows.length === 0) throw goneSince();
  const found = rows.slice(0, limit);
  const hits = await whole(
    database,
    filter,
    order === undefined ? found : found.map((f) => ({ ...f, rank: '0' })),
    options.chain ?? false,
  );
  const last = rows.length > limit ? found.at(-1) : undefined;
  return {
    total: rows[0]?.total ?? 0,
    hits,
    next: last ? cursors.write({ list, id: last.id }) : null,
  };
}

export const upTo = (most: number | undefined) => (most === undefined ? sql`` : sql`limit ${most}`);

/** The higher, the earlier an article was published; those without a date last. */
const OLDEST = sql`-coalesce(nullif(rpad(regexp_replace(left(a.published, 10), '[^0-9]', '', 'g'), 8, '0'), '00000000'), '99999999')::numeric`;

/** Behind a hit (of the rows `hit`), in the order of a list. */
export const follows = (id: string) => sql`exists (
  select from hit h where h.id = ${id} and (first.rank < h.rank or (first.rank = h.rank and (
    first.published < h.published or (first.published = h.published and first.id > h.id)))))`;

async function whole(
  database: Database,
  { words }: StatementFilter,
  found: readonly Found[],
  withChain: boolean,
): Promise<StatementHit[]> {
  if (found.length === 0) return [];
  const rows = await database.db
    .selectFrom('statement as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .where(
      's.id',
      'in',
      found.map((f) => f.id),
    )
    .select(['s.id', 's.article_id', 's.text_sha256', 's.ordinal', 's.language', 's.starts', 's.ends'])
    .select(['s.part', 's.kind', 's.attitude', 's.directness', 's.marks', 's.certainty', 's.polarity'])
    .select(['s.source', 's.speaker', 's.cue', 's.content'])
    .select(['a.title', 'a.outlet', 'a.published', 'a.address'])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row] as const));
  const inOrder = found.map((f) => byId.get(f.id)!);
  const marked = words
    ? await foundIn(
        database,
        words,
        inOrder.map(({ content, language }) => ({ text: content, language })),
      )
    : [];
  const chains = withChain ? await chainsOf(database, inOrder) : undefined;
  return inOrder.map((row, i) => ({
    type: 'statement',
    id: row.id,
    article: {
      id: row.article_id,
      title: row.title,
      outlet: row.outlet,
      published: row.published,
      address: row.address,
    },
    text: row.text_sha256,
    span: [row.starts, row.ends],
    part: row.part,
    kind: row.kind,
    attitude: row.attitude,
    directness: row.directness,
    marks: row.marks,
    certainty: row.certainty,
    polarity: row.polarity,
    source: row.source,
    speaker: row.speaker,
    cue: row.cue,
    content: row.content,
    found: marked[i] ?? [],
    rank: Number(found[i]!.rank),
    copies: found[i]!.copies - 1,
    ...(chains && { chain: chains[i]! }),
  }));
}

interface InReading {
  readonly article_id: string;
  readonly text_sha256: string;
  readonly ordinal: number;
}

/** The chains of statements, from their readings. */
async function chainsOf({ db }: Database, statements: readonly InReading[]) {
  const keyOf = (s: Pick<InReading, 'article_id' | 'text_sha256'>): string =>
    `${s.article_id} ${s.text_sha256}`;
  const wanted = [...new Map(statements.map((s) => [keyOf(s), s])).values()];
  const { rows } = await sql<{ article_id: string; text_sha256: string; body: Uint8Array }>`
    select article_id, text_sha256, body from reading where (article_id, text_sha256) in
    (select * from unnest(${wanted.map((s) => s.article_id)}::text[], ${wanted.map((s) => s.text_sha256)}::text[]))`.execute(
    db,
  );
  const readings = new Map(rows.map((row) => [keyOf(row), unpack(row.body)]));
  return statements.map((s) => readings.get(keyOf(s))?.statements[s.ordinal]?.chain ?? []);
}
