import type { SeriesPoint } from '../types.ts';

/** One figure given by one speaker for one day, in however many articles. */
export interface Observation {
  /** The telling that is shown: published first, then by id; one that says the day before one that does not. */
  readonly point: SeriesPoint;
  /** All of them, by publication, then id. */
  readonly points: readonly SeriesPoint[];
  /** How many articles. */
  readonly articles: number;
}

const LAST = '9999';
const published = (p: SeriesPoint): string => p.article.published ?? LAST;
const order = (a: SeriesPoint, b: SeriesPoint): number => {
  const [x, y] = [published(a), published(b)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** Whose figure it is: the speaker's; where nobody is given, the outlet's own. */
export const voiceOf = (p: SeriesPoint): string =>
  p.speaker?.key ?? `outlet ${p.article.outlet ?? p.article.id}`;

/**
 * Points of one series put together where speaker, amount and day agree. What is denied stays apart from what is
 * asserted. By day, then by the first telling.
 */
export function observationsOf(points: readonly SeriesPoint[]): Observation[] {
  const groups = new Map<string, SeriesPoint[]>();
  for (const p of points) {
    const key = [
      p.date?.value ?? '',
      voiceOf(p),
      p.value,
      p.low,
      p.high,
      p.bound,
      p.polarity === 'negative',
    ].join('|');
    const group = groups.get(key);
    if (group) group.push(p);
    else groups.set(key, [p]);
  }
  return [...groups.values()]
    .map((group): Observation => {
      const sorted = [...group].sort(order);
      const stated = sorted.find((p) => p.date?.basis === 'stated');
      return {
        point: stated ?? sorted[0]!,
        points: sorted,
        articles: new Set(sorted.map((p) => p.article.id)).size,
      };
    })
    .sort((a, b) => {
      const [x, y] = [a.point.date?.value ?? LAST, b.point.date?.value ?? LAST];
      return x < y ? -1 : x > y ? 1 : order(a.point, b.point);
    });
}
