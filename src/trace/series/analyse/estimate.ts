import type { SeriesPoint } from '../types.ts';
import { amountOf, named } from './amount.ts';
import { type Observation, observationsOf, voiceOf } from './tellings.ts';

/**
 * Low, best and high of figures that are given for one thing, in the sense of UCDP GED (Sundberg and Melander 2013): the
 * lowest and the highest that a source gives, and the one that is best supported.
 */
export interface Estimate {
  /** YYYY, YYYY-MM or YYYY-MM-DD; null for all days together or none. */
  readonly date: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** A source says "at most" the low, or "at least" the high: it may lie beyond. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** How many speakers give a figure. */
  readonly speakers: number;
  readonly observations: number;
}

/**
 * Best is the number that most speakers name (each counts once a number, however many articles tell it); of those, the
 * one named for the latest day; of those, the lower, as UCDP does in doubt. "At most" says how many it is not, and is
 * best only where nothing else is said. What is denied, and vague counts without a number, do not count. All null where
 * nothing does.
 */
export function estimate(points: readonly SeriesPoint[], date: string | null = null): Estimate {
  const counted = observationsOf(points).filter(
    ({ point }) => point.polarity !== 'negative' && named(point) !== null,
  );
  const lows = counted.map(({ point }) => ({
    at: amountOf(point).low ?? named(point)!,
    open: amountOf(point).low === null,
  }));
  const highs = counted.map(({ point }) => ({
    at: amountOf(point).high ?? named(point)!,
    open: amountOf(point).high === null,
  }));
  const low = lows.length === 0 ? null : Math.min(...lows.map((l) => l.at));
  const high = highs.length === 0 ? null : Math.max(...highs.map((h) => h.at));
  return {
    date,
    low,
    best: bestOf(counted),
    high,
    lowOpen: lows.some((l) => l.open && l.at === low),
    highOpen: highs.some((h) => h.open && h.at === high),
    speakers: new Set(counted.map(({ point }) => voiceOf(point))).size,
    observations: counted.length,
  };
}

const UPPER: ReadonlySet<string> = new Set(['at-most', 'fewer-than']);

function bestOf(all: readonly Observation[]): number | null {
  const lower = all.filter(({ point }) => !UPPER.has(point.bound));
  const byNumber = new Map<number, { readonly speakers: Set<string>; latest: string }>();
  for (const { point } of lower.length > 0 ? lower : all) {
    const number = named(point)!;
    const entry = byNumber.get(number) ?? { speakers: new Set<string>(), latest: '' };
    entry.speakers.add(voiceOf(point));
    const day = point.date?.value ?? '';
    if (day > entry.latest) entry.latest = day;
    byNumber.set(number, entry);
  }
  const [best] = [...byNumber].sort(
    ([m, a], [n, b]) =>
      b.speakers.size - a.speakers.size || (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : m - n),
  );
  return best ? best[0] : null;
}

/** An estimate for each day that has a figure, in order; those without a day last. */
export function estimatesByDay(points: readonly SeriesPoint[]): Estimate[] {
  const days = new Map<string, SeriesPoint[]>();
  for (const p of points) {
    const day = p.date?.value ?? '';
    const list = days.get(day);
    if (list) list.push(p);
    else days.set(day, [p]);
  }
  return [...days]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([day, list]) => estimate(list, day === '' ? null : day));
}

/**
 * Of a whole series: low and high of all days; best among the last number that each speaker gives, by a day that the
 * words state if there is one: a newer number stands for more than an older one.
 */
export function overall(points: readonly SeriesPoint[]): Estimate {
  const all = estimate(points);
  const last = new Map<string, Observation>();
  for (const observation of observationsOf(points)) {
    const { point } = observation;
    const known = last.get(voiceOf(point));
    if (point.polarity === 'negative' || named(point) === null) continue;
    if (!known || stated(point) >= stated(known.point)) last.set(voiceOf(point), observation);
  }
  return { ...all, best: bestOf([...last.values()]) };
}

const stated = ({ date }: SeriesPoint): number => +(date?.basis === 'stated');
