import type { FollowAnswer } from '../../store/ask/series.ts';
import {
  amountWords,
  CONTRADICTS,
  dayWords,
  estimateWords,
  number,
  seriesTitle,
  staleWords,
} from '../../trace/series/in-words.ts';
import type {
  Analysis,
  Contradiction,
  Observation,
  SeriesPoint,
  StaleRepeat,
} from '../../trace/series/index.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';
import { padded, widthOf } from '../view/wrap.ts';
import { plotLines } from './plot.ts';

interface ViewOptions {
  /** Series that are shown. */
  readonly limit: number;
}

/** Rows of a table, at most; `--csv` has all. */
const MOST_ROWS = 40;
const MOST_NOTES = 6;

/** Series with their sources, low, best and high, contradictions, stale repeats and a chart. */
export function viewFollow(answer: FollowAnswer, { limit }: ViewOptions, terminal: Terminal): string {
  const page = new Page(terminal);
  const { asked, articles, series, maybe, more } = answer;
  page.gap();
  page.text(asked.map((w) => shown(w.written)).join(' · '), 0, 'bold');
  if (series.length === 0) {
    page.text(
      `No figure of these in ${number(articles)} article${articles === 1 ? '' : 's'} that have the words.`,
      0,
      'yellow',
    );
    page.text('Name what is counted in one word, and fewer names.', 0, 'dim');
  }
  if (more)
    page.text(
      `The latest ${number(articles)} articles were looked through; there are more: narrow with --from and --to.`,
      0,
      'yellow',
    );
  for (const analysis of series.slice(0, limit)) viewSeries(page, analysis);
  if (series.length > limit) {
    page.gap();
    page.text(`${limit} of ${number(series.length)} series; more: --limit`, 0, 'dim');
  }
  viewMaybe(page, maybe);
  return page.toString();
}

function viewSeries(page: Page, { series, observations, estimate, contradictions, stale }: Analysis): void {
  const articles = new Set(series.points.map((p) => p.article.id)).size;
  page.section(shown(seriesTitle(series)));
  page.text(estimateWords(estimate), 0, 'bold');
  page.text(
    `${estimate.speakers} speaker${estimate.speakers === 1 ? '' : 's'}, ${articles} article${articles === 1 ? '' : 's'}`,
    0,
    'dim',
  );
  page.gap();
  viewTable(page, observations);
  const lines = plotLines(observations, page.width);
  if (lines.length > 0) {
    page.gap();
    for (const line of lines) page.text(line, 0);
  }
  viewNotes(page, 'CONTRADICTIONS', contradictions.map(contradictionWords));
  viewNotes(page, 'OLD FIGURES TOLD AS NEW', stale.map(oldWords));
}

const DAY = 11;
const AMOUNT = 12;

/** Day, number, who says it, in which outlets; below it the words. "*" marks a day that only the article's date gives. */
function viewTable(page: Page, observations: readonly Observation[]): void {
  const amount = Math.min(
    24,
    Math.max(AMOUNT, ...observations.slice(0, MOST_ROWS).map((o) => widthOf(amountWords(o.point)) + 2)),
  );
  const room = page.width - DAY - amount - 1;
  const who = Math.floor(room * 0.45);
  const line = (cells: readonly [string, string, string, string]): string =>
    [
      padded(cells[0], DAY),
      padded(cells[1], amount),
      padded(cut(cells[2], who - 2), who),
      cut(cells[3], room - who),
    ]
      .join('')
      .trimEnd();
  page.text(line(['DAY', 'NUMBER', 'WHO SAYS IT', 'WHERE']), 0, 'dim');
  for (const { point, articles } of observations.slice(0, MOST_ROWS)) {
    const outlet = shown(point.article.outlet ?? point.article.id);
    const where =
      articles > 1 ? `${cut(outlet, room - who - 5 - String(articles).length)} + ${articles - 1}` : outlet;
    page.text(line([dayWords(point), amountWords(point), whoWords(point), where]), 0);
    page.text(`“${shown(point.words.exact)}” ${point.article.id}`, DAY, 'dim');
  }
  if (observations.length > MOST_ROWS)
    page.text(`… and ${observations.length - MOST_ROWS} more: --csv has all`, 0, 'dim');
  if (observations.some((o) => o.point.date?.kind === 'published')) {
    page.gap();
    page.text('* the day of the article, as the words name none', 0, 'dim');
  }
}

const whoWords = ({ speaker }: SeriesPoint): string =>
  speaker === null ? 'nobody named' : shown(speaker.name);

/** Words in so many columns. */
function cut(words: string, width: number): string {
  if (widthOf(words) <= width) return words;
  let out = '';
  for (const c of words) {
    if (widthOf(out + c) > width - 1) break;
    out += c;
  }
  return `${out}…`;
}

function viewNotes(page: Page, title: string, notes: readonly string[]): void {
  if (notes.length === 0) return;
  page.gap();
  page.text(`${title} · ${number(notes.length)}`, 0, 'yellow');
  for (const note of notes.slice(0, MOST_NOTES)) page.row('-', note, 0, undefined, 2);
  if (notes.length > MOST_NOTES)
    page.text(`… and ${notes.length - MOST_NOTES} more: --json has all`, 0, 'dim');
}

const told = (point: SeriesPoint): string => `${whoWords(point)} ${amountWords(point)} (${dayWords(point)})`;

const contradictionWords = ({ kind, earlier, later }: Contradiction): string =>
  `${CONTRADICTS[kind]}: ${told(earlier.point)} – ${told(later.point)}`;

function oldWords(stale: StaleRepeat): string {
  const { article } = stale.point;
  const outlet = shown(article.outlet ?? article.id);
  return `${outlet} (${article.published?.slice(0, 10) ?? 'no date'}): ${amountWords(stale.point)}, ${staleWords(stale)}`;
}

function viewMaybe(page: Page, maybe: readonly Analysis[]): void {
  if (maybe.length === 0) return;
  page.section(`UNSURE: MAY BELONG TO ONE OF THESE · ${number(maybe.length)}`);
  for (const { series, observations } of maybe.slice(0, MOST_NOTES)) {
    const { point } = observations[0]!;
    page.row(
      '-',
      `${shown(seriesTitle(series))}: ${told(point)} “${shown(point.words.exact)}”`,
      0,
      undefined,
      2,
    );
  }
}
