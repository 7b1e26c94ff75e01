import { Random, STREAMS } from '../random.ts';
import { DAY, TWO_YEARS } from './calendar.ts';

export interface Clusters {
  readonly count: number;
  /** Articles of each cluster. */
  readonly size: Int32Array;
  /** The minute from which its articles appear; what it tells was said on that day (UTC). */
  readonly start: Int32Array;
  /** Series of its main statement, and the step within it; -1 for none. */
  readonly series: Int32Array;
  readonly step: Int32Array;
  /** The cluster of the step before; -1 for none. */
  readonly before: Int32Array;
  /** Clusters with the same number share speaker and figure of their main statement and are else unrelated; -1 for none. */
  readonly twin: Int32Array;
}

/** Time that is kept free at the end for copies of the last clusters. */
const MARGIN = 40 * DAY;
const SERIES_SHARE = 0.25;
const LIVE_SERIES = 40;
const TWIN_SHARE = 0.27;

export const largestCluster = (articles: number): number =>
  Math.max(1, Math.min(2000, Math.round(articles / 50)));

/** Half of the clusters single, the others 2 and more with a tail as a power of -4/3, the first the largest. */
function sizes(articles: number, random: Random): number[] {
  const largest = largestCluster(articles);
  const cap = Math.max(2, Math.floor(largest / 2));
  const list = [largest];
  let left = articles - largest;
  while (left > 0) {
    let size = 1;
    if (!random.chance(0.5)) {
      do {
        const root = Math.sqrt(1 - random.unit());
        size = 2 + Math.floor(1.6 * (1 / (root * Math.sqrt(root)) - 1));
      } while (size > cap);
    }
    size = Math.min(size, left);
    list.push(size);
    left -= size;
  }
  return list;
}

export function planClusters(articles: number, seed: number): Clusters {
  const random = new Random(seed, STREAMS.clusters);
  const size = Int32Array.from(sizes(articles, random));
  const count = size.length;
  const start = Int32Array.from(size, () => {
    const day = random.below((TWO_YEARS - MARGIN) / DAY);
    return day * DAY + 360 + random.below(16 * 60);
  });
  const series = new Int32Array(count).fill(-1);
  const step = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const twin = new Int32Array(count).fill(-1);
  addSeries(start, { series, step, before }, random);
  addTwins(articles, size, series, twin, random);
  return { count, size, start, series, step, before, twin };
}

/** In the order of time: each cluster of a series is the next step of one that is still going on. */
function addSeries(
  start: Int32Array,
  { series, step, before }: Pick<Clusters, 'series' | 'step' | 'before'>,
  random: Random,
): void {
  const order = Array.from(start.keys()).sort((a, b) => start[a]! - start[b]! || a - b);
  const wanted = Math.max(1, Math.min(LIVE_SERIES * 25, Math.floor((start.length * SERIES_SHARE) / 8)));
  const live = Math.min(LIVE_SERIES, wanted);
  const going = Array.from({ length: live }, (_, i) => ({ id: i, steps: 0, last: -1 }));
  let next = live;
  for (const cluster of order) {
    if (!random.chance(SERIES_SHARE)) continue;
    const slot = random.below(live);
    let one = going[slot]!;
    if (one.steps >= 4 + (one.id % 12)) {
      one = { id: next++, steps: 0, last: -1 };
      going[slot] = one;
    }
    series[cluster] = one.id;
    step[cluster] = one.steps++;
    before[cluster] = one.last;
    one.last = cluster;
  }
}

/** Pairs of clusters until they hold about one article in four. */
function addTwins(
  articles: number,
  size: Int32Array,
  series: Int32Array,
  twin: Int32Array,
  random: Random,
): void {
  let left = Math.round(articles * TWIN_SHARE);
  let group = 0;
  let waiting = -1;
  const order = Array.from(size.keys());
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  for (const cluster of order) {
    if (left <= 0) break;
    if (series[cluster]! >= 0 || size[cluster]! > Math.max(1, left)) continue;
    left -= size[cluster]!;
    if (waiting < 0) waiting = cluster;
    else {
      twin[waiting] = group;
      twin[cluster] = group++;
      waiting = -1;
    }
  }
}
