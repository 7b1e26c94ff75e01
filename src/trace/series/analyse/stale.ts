import type { SeriesPoint } from '../types.ts';
import { isSameAmount } from './amount.ts';
import { voiceOf } from './tellings.ts';

/** superseded: another number was out before it was retold; old: it was retold long after, with no day given. */
export type StaleReason = 'superseded' | 'old';

/** An old figure that is told as if it were new. */
export interface StaleRepeat {
  readonly point: SeriesPoint;
  /** The earliest known telling of that figure. */
  readonly first: SeriesPoint;
  readonly reason: StaleReason;
  /** The newer number that was out by then. */
  readonly newer: SeriesPoint | null;
  /** Between the two publications. */
  readonly days: number;
}

/** A figure retold so many days later without its day is old. */
export const OLD_DAYS = 30;
/** News takes a few days to go round; nothing is stale before. */
export const FRESH_DAYS = 3;

/**
 * Points of one series that give a figure as new although the same speaker gave it before: the words state no day, or one
 * near the publication, and by then another number of the same speaker was out (superseded), or a month had gone by (old).
 * What says the day on which it was first said is a back reference and not stale.
 */
export function staleRepeats(points: readonly SeriesPoint[]): StaleRepeat[] {
  const dated = points.filter(
    (p) => dayNumber(p.article.published) !== undefined && p.polarity !== 'negative',
  );
  dated.sort((a, b) => published(a) - published(b) || (a.id < b.id ? -1 : 1));
  const byVoice = new Map<string, SeriesPoint[]>();
  for (const p of dated) {
    const list = byVoice.get(voiceOf(p));
    if (list) list.push(p);
    else byVoice.set(voiceOf(p), [p]);
  }
  const out: StaleRepeat[] = [];
  for (const list of byVoice.values()) {
    const firsts: SeriesPoint[] = [];
    for (const point of list) {
      const first = firsts.find((f) => isSameAmount(f, point));
      if (!first) {
        firsts.push(point);
        continue;
      }
      const days = published(point) - published(first);
      if (days <= FRESH_DAYS || !toldAsNew(point) || point.extent === 'occasion') continue;
      const newer = firsts.findLast(
        (f) => f !== first && isNewer(f, first) && published(point) - published(f) > FRESH_DAYS,
      );
      if (newer) out.push({ point, first, reason: 'superseded', newer, days });
      else if (days > OLD_DAYS && point.date?.basis !== 'stated')
        out.push({ point, first, reason: 'old', newer: null, days });
    }
  }
  return out.sort((a, b) => published(a.point) - published(b.point) || (a.point.id < b.point.id ? -1 : 1));
}

/** Days since 1970. */
const published = (p: SeriesPoint): number => dayNumber(p.article.published)!;

function dayNumber(value: string | null): number | undefined {
  if (value === null || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  const time = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / 86_400_000;
}

/** Is it of a later day, as far as the two say one? */
const isNewer = (a: SeriesPoint, b: SeriesPoint): boolean =>
  (a.date?.value ?? '') > (b.date?.value ?? '') && published(a) > published(b);

function toldAsNew(point: SeriesPoint): boolean {
  if (point.date === null || point.date.basis !== 'stated') return true;
  const day = dayNumber(point.date.value);
  return day !== undefined && published(point) - day <= FRESH_DAYS;
}
