import { countedLemma } from '../../store/ask/counted.ts';
import {
  type ExploreAnswer,
  type ExploreQuestion,
  explore,
  exploreArticles,
  MOST_EXPLORED,
} from '../../store/ask/explore.ts';
import type { ArticleHit, HitList } from '../../store/ask/index.ts';
import { addressOf, type Query } from '../addresses.ts';
import { askedDay, askedLanguage, askedNumber, askedWord, only } from '../asked.ts';
import { held } from '../held.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { count } from '../reader/head.tsx';
import { type Frame, screen } from '../screen.ts';
import { ExploreForm } from './form.tsx';
import { ArticleItem, StatementItem } from './hit.tsx';
import { Narrow } from './narrow.tsx';

export type ExploreQuery = Query<'explore'>;

interface Explored {
  readonly asked: ExploreQuery;
  /** Left out where the list of articles was asked for. */
  readonly answer?: ExploreAnswer;
  readonly articles?: HitList<ArticleHit>;
}

/** Hits of a page. */
const AT_ONCE = 20;

/** Statements by their words and all else that is known of them; the whole question stands in the address. */
export const exploreScreen = screen({
  at: 'explore',
  async data({ query, serving }): Promise<Explored> {
    const question = questionOf(query);
    const paging = { limit: AT_ONCE, ...(query.after !== undefined && { after: query.after }) };
    if (askedWord('list', query.list, ['articles']))
      return { asked: query, articles: await exploreArticles(serving.store, question, paging) };
    const { store } = serving;
    return {
      asked: query,
      answer: await held(store, ['explore', question, paging], () => explore(store, question, paging)),
    };
  },
  json: ({ answer, articles }: Explored) => answer ?? { type: 'explore', articles },
  view: (data: Explored, frame: Frame) => <Explore data={data} frame={frame} />,
});

function questionOf(query: ExploreQuery): ExploreQuestion {
  const { words = '', person, body, outlet, counted } = query;
  return {
    words,
    ...only({
      person,
      body,
      outlet,
      counted: counted === undefined ? undefined : countedLemma(counted),
      value: askedNumber('value', query.value),
      language: askedLanguage(query.language),
      directness: askedWord('directness', query.directness, ['direct', 'indirect', 'mixed']),
      certainty: askedWord('certainty', query.certainty, ['certain', 'probable', 'possible', 'unspecified']),
      from: askedDay('from', query.from),
      to: askedDay('to', query.to),
      order: askedWord('sort', query.sort, ['newest', 'oldest']),
    }),
  };
}

function Explore({ data, frame }: { readonly data: Explored; readonly frame: Frame }) {
  const { asked, answer, articles } = data;
  const list = answer?.statements ?? articles!;
  return (
    <Page
      frame={frame}
      title={asked.words === undefined ? 'Explore' : `“${asked.words}”`}
      layout="plain beside explore"
      foot={
        <p>
          <DataLink to={addressOf('explore', {}, { query: asked, format: 'json' })}>
            this answer as JSON
          </DataLink>
        </p>
      }
    >
      <h1>Explore</h1>
      <ExploreForm asked={asked} />
      {answer && <Narrow asked={asked} answer={answer} />}
      <section class="hits" aria-labelledby="hits">
        <h2 id="hits">
          {answer ? <Total answer={answer} /> : count(list.total, 'article')}
          {asked.words !== undefined && <OtherList asked={asked} />}
        </h2>
        {list.hits.length === 0 ? (
          <p class="hint">Nothing here has all of it. Use fewer words, or take something out above.</p>
        ) : (
          <ol>
            {answer
              ? answer.statements.hits.map((hit) => (
                  <StatementItem hit={hit} traced={frame.built.has('trace')} />
                ))
              : articles!.hits.map((hit) => <ArticleItem hit={hit} />)}
          </ol>
        )}
        <Onward asked={asked} next={list.next} />
      </section>
    </Page>
  );
}

function Total({ answer: { statements, facets, latest } }: { readonly answer: ExploreAnswer }) {
  if (facets.more)
    return <>{`More than ${MOST_EXPLORED.toLocaleString('en')} statements, of which these are some`}</>;
  const n = count(statements.total, 'statement');
  return <>{latest === undefined ? n : `${n} in the latest articles`}</>;
}

/** From statements to articles with the words, and back. */
function OtherList({ asked }: { readonly asked: ExploreQuery }) {
  const { after: _, list, ...rest } = asked;
  const { words, outlet, language, from, to } = rest;
  return (
    <small>
      {list === undefined ? (
        <a
          href={addressOf(
            'explore',
            {},
            { query: { ...only({ words, outlet, language, from, to }), list: 'articles' } },
          )}
        >
          articles with these words
        </a>
      ) : (
        <a href={addressOf('explore', {}, { query: rest })}>statements with these words</a>
      )}
    </small>
  );
}

function Onward({ asked, next }: { readonly asked: ExploreQuery; readonly next: string | null }) {
  const { after, ...rest } = asked;
  if (next === null && after === undefined) return null;
  return (
    <nav class="onward" aria-label="Pages">
      {after !== undefined && (
        <a href={addressOf('explore', {}, { query: rest })} rel="first">
          From the beginning
        </a>
      )}
      {next !== null && (
        <a href={addressOf('explore', {}, { query: { ...rest, after: next } })} rel="next">
          The next ones
        </a>
      )}
    </nav>
  );
}
