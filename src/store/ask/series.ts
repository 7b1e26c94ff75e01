import { type RawBuilder, sql } from 'kysely';
import type { Figure } from '../../model/index.ts';
import { type Analysis, analyse, formSeries, pointsOf, type SeriesPoint } from '../../trace/series/index.ts';
import { HOLDERS, sameThingAs } from '../../trace/series/lexicon.ts';
import { unpack } from '../keep/rows.ts';
import type { Store } from '../store.ts';
import { all, articleConditions } from './filter.ts';
import { outletsCalled } from './outlets.ts';
import { counts, isAbout } from './series-match.ts';
import { type AskedWord, askedWords } from './series-words.ts';
import { isEnglish } from './words.ts';

export interface FollowQuestion {
  /** What is counted, and names, in any order. */
  readonly words: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface FollowAnswer {
  readonly type: 'follow';
  readonly question: FollowQuestion;
  /** What was looked for, with the other words for it. */
  readonly asked: readonly AskedWord[];
  /**
   * Articles that were looked through: those with the words and a figure that may be meant (where none has one, those
   * with the words); and whether there are more, which were not.
   */
  readonly articles: number;
  readonly more: boolean;
  /** Series that are about all the words, those with most points first. */
  readonly series: readonly Analysis[];
  /** Series that may belong to one of these: they leave open between whom. */
  readonly maybe: readonly Analysis[];
}

/** Articles that one answer looks through, at most; each takes about a millisecond. */
export const MOST_ARTICLES = 3_000;
const BATCH = 200;

/**
 * The figures of a store that words ask for, as series. Looks through the texts that have all the words (those of the
 * latest versions; in English or by the same words in others) and a figure of something that one of the words may name,
 * the latest published first where there are too many.
 */
export async function follow(store: Store, question: FollowQuestion): Promise<FollowAnswer> {
  const asked = askedWords(question.words);
  const { having, ids } = await articlesWith(store, asked, question);
  const looked = ids.slice(0, MOST_ARTICLES);
  const points: SeriesPoint[] = [];
  for (let i = 0; i < looked.length; i += BATCH)
    points.push(...(await pointsIn(store, looked.slice(i, i + BATCH), asked)));
  const formed = formSeries(points);
  const about = formed.filter((s) => isAbout(s, asked));
  const keys = new Set(about.map((s) => s.key));
  const maybe = formed.filter((s) => !keys.has(s.key) && s.maybe.some((k) => keys.has(k)));
  return {
    type: 'follow',
    question,
    asked,
    articles: looked.length || having,
    more: ids.length > looked.length,
    series: about.map(analyse),
    maybe: maybe.map(analyse),
  };
}

interface Having {
  /** How many articles have the words. */
  readonly having: number;
  /** Those of them that have a figure that may be meant, at most one more than are looked through. */
  readonly ids: readonly string[];
}

/** Articles whose text has, for each word, it or another word for the same. */
async function articlesWith(
  { database }: Store,
  asked: readonly AskedWord[],
  { outlet, from, to }: FollowQuestion,
): Promise<Having> {
  const filter = {
    ...(outlet !== undefined && { outlets: await outletsCalled(database, outlet) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  const query = (config: string): RawBuilder<unknown> =>
    sql.join(
      asked.map(
        ({ forms }) =>
          sql`(${sql.join(
            forms.map((form) => sql`phraseto_tsquery(${`pg_catalog.${config}`}::regconfig, ${form})`),
            sql` || `,
          )})`,
      ),
      sql` && `,
    );
  return database.db.transaction().execute(async (tx) => {
    // The planner does not know what it costs to unpack the words of a text: it would go through all texts.
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<Having>`
      with text as (
        select sha256 from article_text t
        where (t.words @@ (${query('english')}) and ${isEnglish(sql`t.language`)})
           or (t.words @@ (${query('simple')}) and not ${isEnglish(sql`t.language`)})
      ), found as materialized (
        select a.id, a.text_sha256, coalesce(a.published, '') as published
        from article a join text on text.sha256 = a.text_sha256 where ${all(articleConditions(filter))}
      )
      select (select count(*) from found) as having, array(
        select a.id from found a
        where exists (select from figure f
          where f.article_id = a.id and f.text_sha256 = a.text_sha256 and ${mayBeMeant(asked)})
        order by a.published desc, a.id limit ${MOST_ARTICLES + 1}) as ids`.execute(tx);
    return rows[0]!;
  });
}

async function pointsIn(
  { database }: Store,
  ids: readonly string[],
  asked: readonly AskedWord[],
): Promise<SeriesPoint[]> {
  const rows = await database.db
    .selectFrom('article as a')
    .innerJoin('article_text as t', 't.sha256', 'a.text_sha256')
    .innerJoin('reading as r', (join) =>
      join.onRef('r.article_id', '=', 'a.id').onRef('r.text_sha256', '=', 'a.text_sha256'),
    )
    .where('a.id', 'in', ids)
    .select(['a.id', 'a.outlet', 'a.title', 'a.published', 'a.address', 't.text', 'r.body'])
    .execute();
  return rows.flatMap(({ text, body, ...article }) => {
    const all = pointsOf(text, unpack(body), article, { wanted: (f) => mayCount(f, asked) });
    return all.filter((p) => counts(p, asked));
  });
}

/** As `mayCount`, of `figure f`, as far as its row tells: what is in a container or a case stands in the reading alone. */
function mayBeMeant(asked: readonly AskedWord[]): RawBuilder<unknown> {
  const forms = asked.flatMap(({ country, forms }) => (country === undefined ? forms : []));
  // In the collation of the tables, PostgreSQL makes no other letters small.
  if (forms.some((form) => /[^\x20-\x7e]/.test(form))) return sql`true`;
  const parts = [...forms, ...HOLDER_WORDS].map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`lower(concat_ws(' ', f.counted, f.unit)) like any(${parts}::text[])`;
}

/** Containers and cases, under all their names. */
const HOLDER_WORDS: readonly string[] = [...HOLDERS].flatMap((head) => [head, ...sameThingAs(head)]);

/** Could it count what one of the words says? Cheap, and lets through too many. */
function mayCount({ counted, of, unit }: Figure, asked: readonly AskedWord[]): boolean {
  const words = `${counted?.lemma ?? ''} ${unit ?? ''} ${of?.exact ?? ''}`.toLowerCase();
  return asked.some(({ country, forms }) => country === undefined && forms.some((f) => words.includes(f)));
}
