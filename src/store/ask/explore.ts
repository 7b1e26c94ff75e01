import { type Spellings, spellingsOf } from '../names/spellings.ts';
import type { Store } from '../store.ts';
import { articleHits } from './articles.ts';
import { type Cursors, cursorsOf } from './cursor.ts';
import { type Facets, facetsOf } from './facets.ts';
import type { ArticleFilter, StatementFilter } from './filter.ts';
import type { ArticleHit, HitList, StatementHit } from './hits.ts';
import { outletsCalled } from './outlets.ts';
import type { Paging, SearchQuestion } from './search.ts';
import { statementHits } from './statements.ts';
import { searchWords } from './words.ts';

/** As `search` is asked; nothing at all asks for the latest. */
export interface ExploreQuestion extends SearchQuestion {
  /** Said by them, in whatever spelling: beside `person`, whom they must be too. */
  readonly body?: string;
  /** By how well they fit the words where left out; without words, the newest first. */
  readonly order?: 'newest' | 'oldest';
}

export interface ExploreAnswer {
  readonly type: 'explore';
  readonly question: ExploreQuestion;
  /** Whom `person` and `body` were taken for. */
  readonly person?: Spellings;
  readonly body?: Spellings;
  /**
   * Where nothing narrows what is asked but what many statements have: only those of so many articles were looked at,
   * published last.
   */
  readonly latest?: number;
  /** At most `MOST_EXPLORED` were looked at: `facets.more` says whether there are more. */
  readonly statements: HitList<StatementHit>;
  readonly facets: Facets;
}

/** Statements that one answer counts and puts in order, and articles that one looks through. */
export const MOST_EXPLORED = 3_000;
const LATEST = 400;

/** Statements by their words and by what else is known of them, with counts of how they can be narrowed further. */
export async function explore(
  store: Store,
  question: ExploreQuestion,
  paging: Paging,
): Promise<ExploreAnswer> {
  const { database } = store;
  const { person, body, order } = question;
  const cursors = cursorsOf({ type: 'explore', ...question });
  const after = paging.after === undefined ? undefined : cursors.read(paging.after);
  const [a, b] = [await spellings(store, person), await spellings(store, body)];
  const by = [a, b].flatMap((s) => (s ? [s.same.map((form) => form.id)] : []));
  const filter: StatementFilter = { ...(await filterOf(store, question)), ...(by[0] && { by: both(by) }) };
  const options = {
    limit: paging.limit,
    list: 'statements' as const,
    cursors,
    after: after?.id,
    most: MOST_EXPLORED,
    ...(order !== undefined && { order }),
  };
  return {
    type: 'explore',
    question,
    ...(a && { person: a }),
    ...(b && { body: b }),
    ...(filter.latest !== undefined && { latest: filter.latest }),
    statements: await statementHits(database, filter, options),
    facets: await facetsOf(database, filter, { most: MOST_EXPLORED }),
  };
}

const spellings = async (store: Store, name: string | undefined): Promise<Spellings | undefined> =>
  name === undefined ? undefined : spellingsOf(store.database, store.judged(), name);

const both = ([first = [], second]: readonly (readonly string[])[]): readonly string[] =>
  second ? first.filter((id) => second.includes(id)) : first;

async function filterOf(
  { database }: Store,
  { words, person, body, outlet, from, to, language, counted, value, directness, certainty }: ExploreQuestion,
): Promise<StatementFilter> {
  const narrow = words.trim() !== '' || [person, body, counted, value].some((f) => f !== undefined);
  return {
    ...(await articleFilter(database, { outlet, from, to, language })),
    ...(words.trim() !== '' && { words: await searchWords(database, words) }),
    ...(counted !== undefined && { counted }),
    ...(value !== undefined && { value }),
    ...(directness !== undefined && { directness }),
    ...(certainty !== undefined && { certainty }),
    ...(!narrow && (await hasMore(database)) && { latest: LATEST }),
  };
}

/** Than are looked through where nothing narrows what is asked. */
async function hasMore({ db }: Store['database']): Promise<boolean> {
  const found = await db.selectFrom('article').select('id').offset(LATEST).limit(1).executeTakeFirst();
  return found !== undefined;
}

interface ArticlesAsked {
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly language?: string | undefined;
}

async function articleFilter(
  database: Store['database'],
  { outlet, from, to, language }: ArticlesAsked,
): Promise<ArticleFilter> {
  return {
    ...(outlet !== undefined && { outlets: await outletsCalled(database, outlet) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(language !== undefined && { language }),
  };
}

/** Articles by their words, as far as what is asked is of articles. Throws `InputError` where there is no word. */
export async function exploreArticles(
  { database }: Store,
  question: ExploreQuestion,
  paging: Paging,
): Promise<HitList<ArticleHit>> {
  const cursors: Cursors = cursorsOf({ type: 'explore-articles', ...question });
  const after = paging.after === undefined ? undefined : cursors.read(paging.after);
  const words = await searchWords(database, question.words);
  return articleHits(database, words, await articleFilter(database, question), {
    limit: paging.limit,
    list: 'articles',
    cursors,
    after: after?.id,
    most: MOST_EXPLORED,
  });
}
