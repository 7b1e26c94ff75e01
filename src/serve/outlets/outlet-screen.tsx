import { countryName } from '../../resolve/countries/words.ts';
import { type OutletAnswer, outletOf } from '../../store/ask/outlet.ts';
import { addressOf, type Query } from '../addresses.ts';
import { askedDay, only } from '../asked.ts';
import { NotFound } from '../errors.ts';
import { held } from '../held.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { count } from '../reader/head.tsx';
import { type Frame, screen } from '../screen.ts';
import { number } from '../words/amount.ts';
import { line, Words } from '../words/words.tsx';

interface Shown {
  readonly asked: Query<'outlet'>;
  readonly answer: OutletAnswer;
}

const AT_ONCE = 30;

/** An outlet: what it printed, whom it cites. */
export const outletScreen = screen({
  at: 'outlet',
  async data({ params, query, serving }): Promise<Shown> {
    const question = {
      outlet: params.id,
      ...only({ from: askedDay('from', query.from), to: askedDay('to', query.to) }),
    };
    const paging = { limit: AT_ONCE, ...(query.after !== undefined && { after: query.after }) };
    const { store } = serving;
    const answer = await held(store, ['outlet', question, paging], () => outletOf(store, question, paging));
    if (answer.names.length === 0) throw new NotFound(`nothing of "${params.id}" is kept here`);
    return { asked: query, answer };
  },
  json: ({ answer }: Shown) => answer,
  view: (data: Shown, frame: Frame) => <OutletPage data={data} frame={frame} />,
});

function OutletPage({ data: { asked, answer }, frame }: { readonly data: Shown; readonly frame: Frame }) {
  const { question, names, known, articles, cites, counted, cited } = answer;
  const { after, ...rest } = asked;
  const id = question.outlet;
  const name = known?.name ?? names[0]!;
  return (
    <Page
      frame={frame}
      title={name}
      layout="plain beside outlet"
      foot={
        <p>
          <DataLink to={addressOf('outlet', { id }, { query: asked, format: 'json' })}>as JSON</DataLink>
        </p>
      }
    >
      <p class="kicker">Outlet</p>
      <h1>
        <Words of={line(name)} />
      </h1>
      <p class="facts">
        {known && <span>{`${known.kind}, ${countryName(known.country)}`}</span>}
        {names.some((n) => n !== name) && (
          <span>
            written <Words of={line(names.filter((n) => n !== name).join(', '))} />
          </span>
        )}
        <span>{count(articles.total, 'article')}</span>
      </p>
      <section class="hits" aria-labelledby="printed">
        <h2 id="printed">
          What it printed{' '}
          <small>
            <a href={addressOf('explore', {}, { query: { outlet: id, ...rest } })}>its statements</a>
          </small>
        </h2>
        <ol class="entries">
          {articles.hits.map((article) => (
            <li>
              <a href={addressOf('article', { id: article.id })} dir="auto">
                <Words of={article.title === null ? 'An article without a headline' : line(article.title)} />
              </a>
              <p class="facts">
                {article.published === null ? (
                  <span class="open">no date</span>
                ) : (
                  <span>{article.published.slice(0, 10)}</span>
                )}
              </p>
            </li>
          ))}
        </ol>
        {(articles.next !== null || after !== undefined) && (
          <nav class="onward" aria-label="Pages">
            {after !== undefined && (
              <a href={addressOf('outlet', { id }, { query: rest })}>From the beginning</a>
            )}
            {articles.next !== null && (
              <a href={addressOf('outlet', { id }, { query: { ...rest, after: articles.next } })} rel="next">
                The next ones
              </a>
            )}
          </nav>
        )}
      </section>
      <aside class="notes narrow" aria-label="Whom it cites">
        <section>
          <h2>Whom it cites</h2>
          {cites.length === 0 ? <p class="hint">Nobody that has a name.</p> : <Cited names={cites} />}
          {counted.articles < articles.total && (
            <p class="hint">{`In ${count(counted.statements, 'statement')} of its latest ${counted.articles} articles.`}</p>
          )}
        </section>
        {cited.length > 0 && (
          <section>
            <h2>Cited by others as</h2>
            <Cited names={cited} />
          </section>
        )}
      </aside>
    </Page>
  );
}

/** Names, with how often each is cited. */
function Cited({ names }: { readonly names: OutletAnswer['cites'] }) {
  return (
    <ul>
      {names.map(({ value, n }) => (
        <li>
          <a href={addressOf('person', { id: value })}>
            <Words of={line(value, 60)} />
          </a>{' '}
          <span class="count">{number(n)}</span>
        </li>
      ))}
    </ul>
  );
}
