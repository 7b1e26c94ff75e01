import { figureId } from '../../store/ask/figure-id.ts';
import { type MovedFigure, movedFigures } from '../../store/ask/moved.ts';
import type { FollowAnswer } from '../../store/ask/series.ts';
import { pointsCsv } from '../../store/ask/series-csv.ts';
import { estimateWords, seriesTitle } from '../../trace/series/in-words.ts';
import type { Analysis } from '../../trace/series/index.ts';
import { addressOf, type Query } from '../addresses.ts';
import { only } from '../asked.ts';
import { NotFound } from '../errors.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { count } from '../reader/head.tsx';
import { type Frame, screen } from '../screen.ts';
import { line, Words } from '../words/words.tsx';
import { followed, questionOf } from './asked.ts';
import { FigureForm } from './form.tsx';
import { MovedList, movedJson } from './moved.tsx';

interface Followed {
  readonly asked: Query<'figures'>;
  /** Where words were given. */
  readonly answer?: FollowAnswer;
  /** Where none were. */
  readonly moved: readonly MovedFigure[];
}

const MOVED = 12;
/** Series that a page lists. */
const SHOWN = 50;

/** The series that words ask for; without words, figures that moved lately. */
export const figuresScreen = screen({
  at: 'figures',
  async data({ query, serving }): Promise<Followed> {
    if (query.words === undefined) return { asked: query, moved: await movedFigures(serving.store, MOVED) };
    return { asked: query, answer: await followed(serving, questionOf(query.words, query)), moved: [] };
  },
  json: ({ answer, moved }: Followed) =>
    answer ?? {
      type: 'moved',
      moved: moved.map(movedJson),
    },
  csv({ answer }: Followed) {
    if (!answer) throw new NotFound('no words are given: figures.csv?words=…');
    return pointsCsv(answer.series);
  },
  view: (data: Followed, frame: Frame) => <Figures data={data} frame={frame} />,
});

function Figures({ data: { asked, answer, moved }, frame }: { data: Followed; frame: Frame }) {
  return (
    <Page
      frame={frame}
      title={asked.words === undefined ? 'Figures' : `Figures: ${asked.words}`}
      layout="plain figures"
      foot={
        <p>
          <DataLink to={addressOf('figures', {}, { query: asked, format: 'json' })}>as JSON</DataLink>
          {answer && (
            <>
              {' · '}
              <DataLink to={addressOf('figures', {}, { query: asked, format: 'csv' })}>
                every telling as CSV
              </DataLink>
            </>
          )}
        </p>
      }
    >
      <h1>Figures over time</h1>
      <FigureForm asked={asked} />
      {answer ? (
        <Found asked={asked} answer={answer} />
      ) : (
        <section>
          <h2>Figures that moved</h2>
          <MovedList moved={moved} />
        </section>
      )}
    </Page>
  );
}

function Found({ asked, answer }: { readonly asked: Query<'figures'>; readonly answer: FollowAnswer }) {
  const { series, maybe, articles, more } = answer;
  return (
    <>
      {more && (
        <p class="notice">
          {`The latest ${articles.toLocaleString('en')} articles were looked through; there are more. Narrow it by days.`}
        </p>
      )}
      <section>
        <h2>
          {series.length === 0
            ? 'No such figure'
            : count(series.length, 'figure').replace(/^1 figures/, '1 figure')}
        </h2>
        {series.length === 0 ? (
          <p class="hint">
            {`${count(articles, 'article')} ${articles === 1 ? 'has' : 'have'} the words, and no figure of them. Name what is counted in one word, and fewer names.`}
          </p>
        ) : (
          <ol class="entries">
            {series.slice(0, SHOWN).map((analysis) => (
              <SeriesItem analysis={analysis} asked={asked} />
            ))}
          </ol>
        )}
      </section>
      {maybe.length > 0 && (
        <section class="unsure">
          <h2>Unsure: may belong to one of these</h2>
          <ol class="entries">
            {maybe.slice(0, SHOWN).map((analysis) => (
              <SeriesItem analysis={analysis} asked={asked} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

interface ItemProps {
  readonly analysis: Analysis;
  readonly asked: Query<'figures'>;
}

function SeriesItem({ analysis: { series, estimate, contradictions, stale }, asked }: ItemProps) {
  const { words, outlet, from, to } = asked;
  const articles = new Set(series.points.map((p) => p.article.id)).size;
  return (
    <li>
      <a href={addressOf('figure', { id: figureId(series) }, { query: only({ words, outlet, from, to }) })}>
        <Words of={line(seriesTitle(series))} />
      </a>
      <p class="estimate">{estimateWords(estimate)}</p>
      <p class="facts">
        <span>{count(estimate.speakers, 'speaker')}</span>
        <span>{count(articles, 'article')}</span>
        {contradictions.length > 0 && <span>{count(contradictions.length, 'contradiction')}</span>}
        {stale.length > 0 && <span>{`${stale.length} told as new though old`}</span>}
      </p>
    </li>
  );
}
