import { sql } from 'kysely';
import { InputError } from '../../../article/input-error.ts';
import type { Database } from '../../db/index.ts';
import { groupOfTraceId, groupsOf, type ToldRow } from '../../link/index.ts';
import { versionsOf } from '../../run/versions/stored-article.ts';
import type { Store } from '../../store.ts';
import { storedId } from '../../stored-id.ts';
import { articleHits } from '../articles.ts';
import { cursorsOf } from '../cursor.ts';
import { statementHits } from '../statements.ts';
import { searchWords } from '../words.ts';

/** What was asked for, in the tables: a group, or a sentence that may be in none. */
export interface AskedPlace {
  readonly group: number | null;
  /** The sentence asked for; null where a whole group was. */
  readonly told: ToldRow | null;
  /** The content that a trace's id names. */
  readonly content: number | null;
}

/** Others that could have been meant, those that most articles tell first. */
export interface AskedPlaces {
  readonly main: AskedPlace;
  readonly others: readonly AskedPlace[];
}

/** So many hits of words are looked at. */
const HITS = 8;

/**
 * What an id or words ask for. Throws `InputError` where the store has nothing such, or nothing that could be traced.
 */
export async function askedPlaces(
  store: Store,
  question: { readonly id: string } | { readonly words: string },
): Promise<AskedPlaces> {
  const { database } = store;
  if ('words' in question) return byWords(store, question.words);
  const { id } = question;
  if (id.startsWith('tr_')) {
    const group = await groupOfTraceId(database.db, id);
    if (group === undefined) throw new InputError(id, `no such trace in ${store.where}`);
    return { main: { group, told: null, content: Number.parseInt(id.slice(3), 16) }, others: [] };
  }
  if (id.startsWith('st_')) {
    const rows = await toldWhere(database, sql`t.statement_id = ${id}`);
    if (rows.length === 0) throw noStatement(store, id);
    return ranked(database, rows);
  }
  const { article, text } = await articleNamed(store, id);
  const rows = await toldWhere(database, sql`t.article_id = ${article} and t.text_sha256 = ${text}`);
  if (rows.length === 0)
    throw new InputError(
      id,
      'no statement, headline or figure was found in it',
      '"hearsay read" shows what was',
    );
  return ranked(database, rows);
}

/** The text that an article, a version or a capture has. */
async function articleNamed(store: Store, named: string): Promise<{ article: string; text: string }> {
  const { db } = store.database;
  const id = storedId(named);
  if (!id)
    throw new InputError(named, 'this names nothing in a store', 'give tr_…, st_…, ar_…, ar_…@1 or cp_…');
  if ('article' in id && id.number !== undefined) {
    const version = (await versionsOf(store, id.article))[id.number - 1];
    if (version) return { article: id.article, text: version.text };
  } else {
    const { rows } =
      'capture' in id
        ? await sql<{ article: string; text: string }>`
            select article_id as article, text_sha256 as text from version where capture_id = ${id.capture}`.execute(
            db,
          )
        : await sql<{ article: string; text: string }>`
            select id as article, text_sha256 as text from article where id = ${id.article}`.execute(db);
    if (rows[0]) return rows[0];
  }
  throw new InputError(named, `no such article in ${store.where}`);
}

const noStatement = ({ where }: Store, id: string): InputError =>
  new InputError(id, `no such statement in ${where}`, '"hearsay search" finds their ids');

async function byWords(store: Store, words: string): Promise<AskedPlaces> {
  const { database } = store;
  const looked = await searchWords(database, words);
  const cursors = cursorsOf({ words });
  const { hits } = await statementHits(
    database,
    { words: looked },
    { limit: HITS, list: 'statements', cursors },
  );
  const found: AskedPlace[] = [];
  for (const hit of hits) {
    const rows = await toldWhere(database, sql`t.statement_id = ${hit.id}`);
    if (rows.length > 0) found.push((await ranked(database, rows)).main);
  }
  const [main] = found;
  if (main) {
    const seen = new Set([main.group]);
    const others = found.filter((p) => p.group !== null && !seen.has(p.group) && seen.add(p.group));
    return { main, others };
  }
  // What nobody is given as saying stands in no list of statements.
  const articles = await articleHits(database, looked, {}, { limit: 1, list: 'articles', cursors });
  const [hit] = articles.hits;
  if (!hit) throw new InputError(words, `no statement in ${store.where} has these words`, 'give fewer words');
  const rows = await toldWhere(database, sql`t.article_id = ${hit.id} and t.text_sha256 = ${hit.text}`);
  if (rows.length === 0) throw new InputError(words, `they stand in ${hit.id}, in no statement`);
  return ranked(database, rows);
}

async function toldWhere({ db }: Database, condition: ReturnType<typeof sql>): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`select t.* from told t where ${condition} order by t.ordinal`.execute(
    db,
  );
  return rows;
}

/** The groups of sentences, a place each: those that most articles tell first, then headlines, then by place. */
async function ranked({ db }: Database, rows: readonly ToldRow[]): Promise<AskedPlaces> {
  const groups = await groupsOf(
    db,
    rows.map((r) => r.id),
  );
  const sizes = await sizesOf(
    { db },
    [...groups.values()].filter((g) => g !== null),
  );
  const places = new Map<number | string, { place: AskedPlace; articles: number; first: ToldRow }>();
  for (const row of rows) {
    const group = groups.get(row.id) ?? null;
    const key = group ?? row.id;
    if (!places.has(key))
      places.set(key, {
        place: { group, told: row, content: row.content_id },
        articles: group === null ? 1 : (sizes.get(group) ?? 1),
        first: row,
      });
  }
  const isHead = (r: ToldRow): number => +(r.part === 'headline');
  const [main, ...others] = [...places.values()].sort(
    (a, b) =>
      b.articles - a.articles || isHead(b.first) - isHead(a.first) || a.first.ordinal - b.first.ordinal,
  );
  return { main: main!.place, others: others.filter((o) => o.articles > 1).map((o) => o.place) };
}

/** How many articles tell something of a group. */
export async function sizesOf(
  { db }: Pick<Database, 'db'>,
  groups: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (groups.length === 0) return new Map();
  const { rows } = await sql<{ group_id: number; articles: number }>`
    select group_id, count(distinct article_id)::int as articles from (
      select c.component as group_id, t.article_id from content c
      join told t on t.content_id = c.id left join parted p on p.told_id = t.id
      where c.component = any(${groups}::bigint[]) and p.told_id is null
      union all
      select p.group_id, t.article_id from parted p join told t on t.id = p.told_id
      where p.group_id = any(${groups}::bigint[])
    ) member group by group_id`.execute(db);
  return new Map(rows.map((r) => [r.group_id, r.articles]));
}
