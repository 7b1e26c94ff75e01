import { InputError } from '../../article/input-error.ts';
import { type Spellings, spellingsOf } from '../names/spellings.ts';
import type { Store } from '../store.ts';
import { articleHits } from './articles.ts';
import { cursorsOf } from './cursor.ts';
import type { ArticleFilter } from './filter.ts';
import type { ArticleHit, HitList, StatementHit } from './hits.ts';
import { outletsCalled } from './outlets.ts';
import { statementHits } from './statements.ts';
import { searchWords } from './words.ts';

export interface SearchQuestion {
  /** As `websearch_to_tsquery` reads them: every word, "a phrase", or, -not. Empty: whatever the filters let through. */
  readonly words: string;
  /** Said by them, in whatever spelling. */
  readonly person?: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly language?: string;
  readonly counted?: string;
  readonly value?: number;
  readonly directness?: string;
  readonly certainty?: string;
}

export interface SearchAnswer {
  readonly type: 'search';
  readonly question: SearchQuestion;
  /** Whom `person` was taken for. */
  readonly person?: Spellings;
  /** Left out where a cursor of the other list was given. */
  readonly statements?: HitList<StatementHit>;
  /** Left out where what was asked is of statements alone. */
  readonly articles?: HitList<ArticleHit>;
}

export interface Paging {
  /** Hits of each list. */
  readonly limit: number;
  /** "next" of an answer to the same question. */
  readonly after?: string;
}

/** Statements and articles by their words: two lists, since a rank in one says nothing about the other. */
export async function search(store: Store, question: SearchQuestion, paging: Paging): Promise<SearchAnswer> {
  const { database } = store;
  const { person, outlet, from, to, language, counted, value, directness, certainty } = question;
  const ofStatements = [person, counted, value, directness, certainty].some((f) => f !== undefined);
  if (question.words.trim() === '' && !ofStatements)
    throw new InputError('search', 'no word to look for', 'give one or more words');
  const words = question.words.trim() === '' ? undefined : await searchWords(database, question.words);
  const cursors = cursorsOf(question);
  const after = paging.after === undefined ? undefined : cursors.read(paging.after);
  const spellings = person === undefined ? undefined : await spellingsOf(database, store.judged(), person);
  const filter: ArticleFilter = {
    ...(outlet !== undefined && { outlets: await outletsCalled(database, outlet) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(language !== undefined && { language }),
  };
  const options = (list: 'statements' | 'articles') => ({
    limit: paging.limit,
    list,
    cursors,
    after: after?.list === list ? after.id : undefined,
  });
  const asked = (list: 'statements' | 'articles'): boolean => after === undefined || after.list === list;
  return {
    type: 'search',
    question,
    ...(spellings && { person: spellings }),
    ...(asked('statements') && {
      statements: await statementHits(
        database,
        {
          ...filter,
          ...(words && { words }),
          ...(spellings && { by: spellings.same.map((form) => form.id) }),
          ...(counted !== undefined && { counted }),
          ...(value !== undefined && { value }),
          ...(directness !== undefined && { directness }),
          ...(certainty !== undefined && { certainty }),
        },
        options('statements'),
      ),
    }),
    ...(words &&
      !ofStatements &&
      asked('articles') && { articles: await articleHits(database, words, filter, options('articles')) }),
  };
}
