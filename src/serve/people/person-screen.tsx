import { InputError } from '../../article/input-error.ts';
import type { HitList, StatementHit } from '../../store/ask/index.ts';
import { type WhoAnswer, who } from '../../store/ask/who.ts';
import { addressOf, type Query } from '../addresses.ts';
import { askedDay, only } from '../asked.ts';
import { StatementItem } from '../explore/hit.tsx';
import { held } from '../held.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { number } from '../words/amount.ts';
import { line, Words } from '../words/words.tsx';
import { Known } from './known.tsx';
import { Unsure } from './unsure.tsx';

interface Shown {
  readonly asked: Query<'person'>;
  readonly answer: WhoAnswer;
}

const AT_ONCE = 12;

/** A person or a body, by a name as it is written: what they said, what is said about them, in all spellings. */
export const personScreen = screen({
  at: 'person',
  async data({ params, query, serving }): Promise<Shown> {
    const name = params.id.trim();
    if (!/[\p{L}\p{N}]/u.test(name) || name.length > 300)
      throw new InputError('A name', 'there is none in this address', 'search for one under Explore');
    const { outlet, from, to, after } = query;
    const question = {
      name,
      ...only({ outlet, from: askedDay('from', from), to: askedDay('to', to) }),
    };
    const paging = { limit: AT_ONCE, ...(after !== undefined && { after }) };
    const { store } = serving;
    return {
      asked: query,
      answer: await held(store, ['who', question, paging], () => who(store, question, paging)),
    };
  },
  json: ({ answer }: Shown) => answer,
  view: (data: Shown, frame: Frame) => <Person data={data} frame={frame} />,
});

function Person({ data: { asked, answer }, frame }: { readonly data: Shown; readonly frame: Frame }) {
  const { question, same, said, about } = answer;
  const id = question.name;
  const names = new Set(same.map((form) => form.written));
  const list = (title: string, hits: HitList<StatementHit>, own: boolean) => (
    <Statements {...{ title, hits, frame, asked, id }} {...(own && { of: names })} />
  );
  return (
    <Page
      frame={frame}
      title={id}
      layout="plain beside person"
      foot={
        <p>
          <DataLink to={addressOf('person', { id }, { query: asked, format: 'json' })}>as JSON</DataLink>
        </p>
      }
    >
      <p class="kicker">{same[0]?.kind === 'person' ? 'Person' : same[0] ? 'Body' : 'Name'}</p>
      <h1>
        <Words of={line(id)} />
      </h1>
      <Spellings answer={answer} />
      <div class="hits">
        {said && list('Said by them', said, true)}
        {about && list('Said about them', about, false)}
      </div>
      <aside class="notes">
        <Known answer={answer} />
        <Unsure answer={answer} />
      </aside>
    </Page>
  );
}

/** Each spelling once, with how often it speaks and is mentioned. */
function Spellings({ answer: { same } }: { readonly answer: WhoAnswer }) {
  const counts = new Map<string, number>();
  for (const { written, said, mentioned } of same)
    counts.set(written, (counts.get(written) ?? 0) + said + mentioned);
  if (counts.size === 0) return <p class="hint">Nobody here is surely called so.</p>;
  return (
    <p class="facts">
      {[...counts].slice(0, 30).map(([written, n]) => (
        <span>
          <Words of={line(written, 80)} /> <span class="count">{number(n)}</span>
        </span>
      ))}
    </p>
  );
}

interface ListProps {
  readonly title: string;
  readonly hits: HitList<StatementHit>;
  readonly frame: Frame;
  readonly asked: Query<'person'>;
  readonly id: string;
  readonly of?: ReadonlySet<string>;
}

function Statements({ title, hits: { total, hits, next }, frame, asked, id, of }: ListProps) {
  const { after: _, ...rest } = asked;
  return (
    <section>
      <h2>
        {title} <small>{number(total)}</small>
      </h2>
      {hits.length === 0 ? (
        <p class="hint">Nothing.</p>
      ) : (
        <ol>
          {hits.map((hit) => (
            <StatementItem hit={hit} traced={frame.built.has('trace')} {...(of && { of })} />
          ))}
        </ol>
      )}
      {(next !== null || asked.after !== undefined) && (
        <nav class="onward" aria-label={title}>
          {asked.after !== undefined && (
            <a href={addressOf('person', { id }, { query: rest })}>From the beginning</a>
          )}
          {next !== null && (
            <a href={addressOf('person', { id }, { query: { ...rest, after: next } })} rel="next">
              The next ones
            </a>
          )}
        </nav>
      )}
    </section>
  );
}
