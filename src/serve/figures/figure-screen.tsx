import { figureId, wordsOfFigure } from '../../store/ask/figure-id.ts';
import type { FollowQuestion } from '../../store/ask/series.ts';
import { pointsCsv } from '../../store/ask/series-csv.ts';
import { chartSvg } from '../../trace/chart/index.ts';
import { estimateWords, seriesTitle } from '../../trace/series/in-words.ts';
import type { Analysis } from '../../trace/series/index.ts';
import { addressOf, type Query } from '../addresses.ts';
import { NotFound } from '../errors.ts';
import { held } from '../held.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { count } from '../reader/head.tsx';
import { type Frame, screen } from '../screen.ts';
import type { Serving } from '../serving.ts';
import { Words } from '../words/words.tsx';
import { followed, questionOf } from './asked.ts';
import { Beside } from './beside.tsx';
import { Chart } from './chart.tsx';
import { PointTable } from './points.tsx';
import { wordsAddress } from './words-address.ts';

interface Shown {
  readonly id: string;
  readonly asked: Query<'figure'>;
  readonly question: FollowQuestion;
  readonly analysis: Analysis;
  /** For the page, with links to the words. */
  readonly svg: string;
}

/** One figure over time. Its address says what it is of, and may say by which words it was found. */
export const figureScreen = screen({
  at: 'figure',
  data: ({ params, query, serving }): Promise<Shown> => shown(serving, params.id, query),
  json: ({ id, question, analysis }: Shown) => ({ type: 'figure', id, question, ...analysis }),
  csv: ({ analysis }: Shown) => pointsCsv([analysis]),
  svg: ({ analysis }: Shown) => chartSvg(analysis),
  view: (data: Shown, frame: Frame) => <Figure data={data} frame={frame} />,
});

async function shown(serving: Serving, id: string, query: Query<'figure'>): Promise<Shown> {
  const words = query.words ?? wordsOfFigure(id);
  if (words === undefined) throw new NotFound(`"${id}" names no figure: look for one under Figures`);
  const question = questionOf(words, query);
  const { series, maybe } = await followed(serving, question);
  const analysis = [...series, ...maybe].find((a) => figureId(a.series) === id);
  if (!analysis) throw new NotFound(`no figure ${id} is told here, of the words ${words}`);
  const svg = await held(serving.store, ['chart', id, question], () =>
    chartSvg(analysis, { href: ({ point }) => wordsAddress(point) }),
  );
  return { id, asked: query, question, analysis, svg };
}

function Figure({ data, frame }: { readonly data: Shown; readonly frame: Frame }) {
  const { id, asked, question, analysis, svg } = data;
  const { series, estimate, observations } = analysis;
  const title = seriesTitle(series);
  const articles = new Set(series.points.map((p) => p.article.id)).size;
  const at = (format: 'json' | 'csv' | 'svg') => addressOf('figure', { id }, { query: asked, format });
  const { outlet, from, to } = asked;
  const narrowed = [
    outlet !== undefined && `in ${outlet}`,
    from !== undefined && `from ${from}`,
    to !== undefined && `to ${to}`,
  ].filter(Boolean);
  return (
    <Page
      frame={frame}
      title={title}
      layout="plain beside figure"
      foot={
        <p>
          Each telling of it: <DataLink to={at('csv')}>CSV</DataLink> ·{' '}
          <DataLink to={at('json')}>JSON</DataLink> · the drawing: <DataLink to={at('svg')}>SVG</DataLink>
        </p>
      }
    >
      <p class="kicker">
        <a href={addressOf('figures', {}, { query: { ...asked, words: question.words } })}>
          Figures: <Words of={question.words} />
        </a>
      </p>
      <h1>
        <Words of={title} />
      </h1>
      <p class="estimate">{estimateWords(estimate)}</p>
      <p class="facts">
        <span>{count(estimate.speakers, 'speaker')}</span>
        <span>{count(articles, 'article')}</span>
        {narrowed.length > 0 && (
          <span>
            <Words of={narrowed.join(' ')} />
          </span>
        )}
      </p>
      <Chart svg={svg} observations={observations} />
      <Beside analysis={analysis} />
      <PointTable observations={observations} />
    </Page>
  );
}
