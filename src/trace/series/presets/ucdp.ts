import type { Analysis } from '../analyse/index.ts';
import type { PresetRow } from './row.ts';
import { dayRange, headlineOf, partyName } from './row.ts';

/**
 * UCDP GED's best, low and high: a line a day and series. UCDP knows no open ends: where a source says "at least", the
 * number named is the high all the same.
 */
export const ucdp = ({ series, byDay }: Analysis): PresetRow[] =>
  byDay
    .filter((e) => e.best !== null)
    .map((e) => {
      const points = series.points.filter((p) => (p.date?.value ?? null) === e.date);
      const { start, end, precision } = dayRange(e.date);
      return {
        date_start: start,
        date_end: end,
        date_prec: precision,
        side_a: partyName(series, 'by') || partyName(series, 'from'),
        side_b: partyName(series, 'to') || partyName(series, 'of'),
        where_description: partyName(series, 'in'),
        best: e.best!,
        low: e.low!,
        high: e.high!,
        counted: series.thing.head,
        number_of_sources: e.speakers,
        source_original: [...new Set(points.map((p) => p.speaker?.name ?? p.article.outlet ?? ''))]
          .filter(Boolean)
          .sort()
          .join('; '),
        source_article: [...new Set(points.map(headlineOf))].sort().join('; '),
      };
    });
