import {
  type Amount,
  type Analysis,
  amountOf,
  analyse,
  formSeries,
  isBelow,
  named,
  pointsOf,
  type SeriesPoint,
} from '../../trace/series/index.ts';
import { unpack } from '../keep/rows.ts';
import type { Store } from '../store.ts';

/** A figure of which the latest articles tell another number than others before. */
export interface MovedFigure {
  readonly analysis: Analysis;
  /** The last number, and the one before it that it differs from. */
  readonly now: SeriesPoint;
  readonly before: SeriesPoint;
}

/** Articles that are looked through, those published last. */
const LOOKED_AT = 120;

const found = new WeakMap<Store, { readonly of: string; readonly moved: Promise<readonly MovedFigure[]> }>();

/**
 * Figures that moved among the articles published last, those that moved last first. Looked for once for as long as
 * these are the same texts.
 */
export async function movedFigures(store: Store, most: number): Promise<readonly MovedFigure[]> {
  const rows = await store.database.db
    .selectFrom('article')
    .select(['id', 'text_sha256'])
    .where('published', 'is not', null)
    .orderBy('published', 'desc')
    .orderBy('id')
    .limit(LOOKED_AT)
    .execute();
  const of = rows.map(({ id, text_sha256 }) => `${id}${text_sha256}`).join();
  const known = found.get(store);
  const moved =
    known?.of === of
      ? known.moved
      : lookFor(
          store,
          rows.map(({ id }) => id),
        );
  if (known?.of !== of) {
    found.set(store, { of, moved });
    moved.catch(() => found.delete(store));
  }
  return (await moved).slice(0, most);
}

async function lookFor(store: Store, ids: readonly string[]): Promise<readonly MovedFigure[]> {
  if (ids.length === 0) return [];
  const rows = await store.database.db
    .selectFrom('article as a')
    .innerJoin('article_text as t', 't.sha256', 'a.text_sha256')
    .innerJoin('reading as r', (join) =>
      join.onRef('r.article_id', '=', 'a.id').onRef('r.text_sha256', '=', 'a.text_sha256'),
    )
    .where('a.id', 'in', ids)
    .select(['a.id', 'a.outlet', 'a.title', 'a.published', 'a.address', 't.text', 'r.body'])
    .execute();
  const points = rows.flatMap(({ text, body, ...article }) => pointsOf(text, unpack(body), article));
  return formSeries(points)
    .flatMap((series) => movedIn(analyse(series)))
    .sort((a, b) => (dayOf(a.now) < dayOf(b.now) ? 1 : dayOf(a.now) > dayOf(b.now) ? -1 : 0));
}

const dayOf = ({ date }: SeriesPoint): string => date?.value ?? '';

/** The last move of a series that names a party: a number that excludes an earlier one, or a higher "at least". */
function movedIn(analysis: Analysis): readonly MovedFigure[] {
  if (analysis.series.parties.length === 0) return [];
  const stale = new Set(analysis.stale.map(({ point }) => point.id));
  const told = analysis.observations
    .map(({ point }) => point)
    .filter((p) => p.date !== null && p.polarity !== 'negative' && named(p) !== null && !stale.has(p.id));
  for (let i = told.length - 1; i > 0; i--) {
    const now = told[i]!;
    const before = told.slice(0, i).findLast((p) => dayOf(p) < dayOf(now) && named(p) !== named(now));
    if (before && hasMoved(amountOf(before), amountOf(now))) return [{ analysis, now, before }];
  }
  return [];
}

const hasMoved = (a: Amount, b: Amount): boolean =>
  isBelow(a, b) || isBelow(b, a) || (a.high === null && b.high === null && a.low !== b.low);
