import type { Figure, Reading, Span } from '../../model/index.ts';
import { carryOver } from './carry-over.ts';
import { type Clause, clausesOf } from './clause.ts';
import { findEvent } from './events/index.ts';
import { wordsAt } from './events/rule.ts';
import { findParties } from './parties/index.ts';
import { sourceOf, speakerOf } from './speaker.ts';
import { thingOf } from './thing.ts';
import type { PointArticle, PointEvent, SeriesPoint } from './types.ts';
import { dateOf, extentOf } from './when.ts';

const NO_EVENT: PointEvent = { kind: 'other', group: '', words: null, by: 'event-none@1' };
/** Spans of time are no counted thing that anybody follows. */
const TIMES: ReadonlySet<string> = new Set(
  'second minute hour day night week month year decade century'.split(' '),
);

export interface PointOptions {
  /** Only figures for which it holds; the others cost nothing. */
  readonly wanted?: (figure: Figure) => boolean;
}

/**
 * The figures of one article as points of series: what is counted, what happens to it, between whom, when, by whom it
 * is said. `text` is that of the reading; what has no counted thing is left out. Pure.
 */
export function pointsOf(
  text: string,
  reading: Reading,
  article: PointArticle,
  { wanted }: PointOptions = {},
): SeriesPoint[] {
  const points = clausesOf(text, reading, wanted).flatMap((clause): SeriesPoint[] => {
    const point = pointOf(text, reading, article, clause);
    return point ? [point] : [];
  });
  return carryOver(points);
}

function pointOf(
  text: string,
  reading: Reading,
  article: PointArticle,
  clause: Clause,
): SeriesPoint | undefined {
  const { figure, statement } = clause;
  const thing = thingOf(clause);
  if (!thing || TIMES.has(thing.head)) return undefined;
  const own = findEvent(clause);
  const found = own ?? (clause.wide ? findEvent(clause.wide) : undefined);
  const about = own || !found ? clause : clause.wide!;
  const event = found
    ? {
        kind: found.event.word.of.kind,
        group: found.event.word.of.group,
        words: wordsAt(text, about, found.event.at),
        by: found.by,
      }
    : NO_EVENT;
  const date = dateOf(clause, reading, article.published);
  return {
    id: `${article.id}@${figure.span[0]}-${figure.span[1]}`,
    article,
    statement: statement?.id ?? null,
    words: { span: figure.span, exact: figure.exact },
    codePoints: inCodePoints(text, figure.span),
    sentence: { span: clause.sentence, exact: text.slice(...clause.sentence) },
    value: figure.value,
    low: figure.low ?? null,
    high: figure.high ?? null,
    bound: figure.bound,
    unit: figure.unit ?? null,
    thing,
    event,
    parties: findParties(about, found?.event),
    date,
    extent: extentOf(clause, date),
    speaker: speakerOf(statement, reading),
    source: sourceOf(statement),
    polarity: statement?.certainty.polarity ?? 'positive',
  };
}

/** A place of a text counted in code points: pairs of surrogates count once. */
function inCodePoints(text: string, [start, end]: Span): Span {
  const pairs = (to: number): number =>
    text.slice(0, to).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return [start - pairs(start), end - pairs(end)];
}
