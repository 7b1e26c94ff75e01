import { type MovedFigure, movedFigures } from '../../store/ask/moved.ts';
import { type RecentArticle, recentArticles } from '../../store/ask/recent.ts';
import { statementsWaiting } from '../../store/judge/waiting.ts';
import { addressOf } from '../addresses.ts';
import { MovedLately, movedJson } from '../figures/moved.tsx';
import { held } from '../held.ts';
import { Waiting } from '../judge/waiting.tsx';
import { DataLink, Page } from '../page/layout.tsx';
import { count } from '../reader/head.tsx';
import { type Frame, screen } from '../screen.ts';
import { type LatestTrace, latestTraces, TracedLately } from '../traces/latest.tsx';
import { line, Words } from '../words/words.tsx';
import { ReadingForm } from './reading-form.tsx';

interface DeskData {
  /** How many articles are kept. */
  readonly total: number;
  /** The ones that were taken last. */
  readonly articles: readonly RecentArticle[];
  readonly traces: readonly LatestTrace[];
  readonly moved: readonly MovedFigure[];
  /** Pairs of statements that wait to be judged. */
  readonly waiting: number;
}

const SHOWN = 12;
const TRACES = 3;
const MOVED = 4;

/** Where one begins: a box that takes an article, and what was taken last. */
export const desk = screen({
  at: 'desk',
  data: ({ serving }): Promise<DeskData> =>
    held(serving.store, ['desk'], async () => ({
      ...(await recentArticles(serving.store, SHOWN)),
      traces: await latestTraces(serving, TRACES),
      moved: await movedFigures(serving.store, MOVED),
      waiting: await statementsWaiting(serving.store),
    })),
  json: ({ moved, ...data }: DeskData) => ({ ...data, moved: moved.map(movedJson) }),
  view: (data: DeskData, frame: Frame) => <Desk data={data} frame={frame} />,
});

function Desk({
  data: { total, articles, traces, moved, waiting },
  frame,
}: {
  readonly data: DeskData;
  readonly frame: Frame;
}) {
  return (
    <Page
      frame={frame}
      title="Desk"
      layout="plain desk"
      foot={
        <p>
          <DataLink to={addressOf('desk', {}, { format: 'json' })}>this list as JSON</DataLink>
        </p>
      }
    >
      <h1>Who actually said this, in which words, and via whom?</h1>
      <ReadingForm frame={frame} />
      <section class="recent">
        <h2>
          Kept articles{' '}
          {total > articles.length && (
            <small>
              the latest {articles.length} of {total.toLocaleString('en')}
            </small>
          )}
        </h2>
        {articles.length === 0 ? (
          <p class="hint">None yet.</p>
        ) : (
          <ol class="entries">
            {articles.map((article) => (
              <Entry article={article} />
            ))}
          </ol>
        )}
      </section>
      <TracedLately traces={traces} />
      <MovedLately moved={moved} />
      <Waiting n={waiting} />
    </Page>
  );
}

function Entry({
  article: { id, title, outlet, published, statements, differs },
}: {
  readonly article: RecentArticle;
}) {
  return (
    <li>
      <a href={addressOf('article', { id })} dir="auto">
        <Words of={title === null ? 'An article without a headline' : line(title)} />
      </a>
      <p class="facts">
        {outlet !== null && (
          <span>
            <Words of={line(outlet, 80)} />
          </span>
        )}
        {published === null ? <span class="open">no date</span> : <span>{published.slice(0, 10)}</span>}
        <span>{count(statements, 'statement')}</span>
      </p>
      {differs.length > 0 && (
        <p class="differs">
          headline against body: {differs.map((kind) => kind.replaceAll('-', ' ')).join(', ')}
        </p>
      )}
    </li>
  );
}
