import { amountOf, named, type Observation } from '../series/index.ts';

/** What is drawn of one observation. */
export interface ChartPoint {
  readonly day: Date;
  readonly number: number;
  readonly low: number;
  readonly high: number;
  /** dot, up, down, about, between. */
  readonly shapes: readonly string[];
  /** Shown where it is pointed at. */
  readonly title: string;
}

/** How far the bar of "about" reaches to either side: for the eye alone, as the words do not say. */
const ABOUT = 0.05;

/** Observations with a day and a number, those denied left out. A month or year stands at its first day. */
export function chartData(observations: readonly Observation[]): ChartPoint[] {
  return observations.flatMap(({ point, articles }): ChartPoint[] => {
    const number = named(point);
    if (number === null || point.date === null || point.polarity === 'negative') return [];
    const day = new Date(`${point.date.value.padEnd(10, '-01')}T00:00:00Z`);
    if (Number.isNaN(day.getTime())) return [];
    const { low, high } = amountOf(point);
    const range = low !== null && high !== null && low !== high;
    const about = point.bound === 'about';
    const shapes = [
      ...(range ? ['between'] : ['dot']),
      ...(high === null ? ['up'] : []),
      ...(low === null ? ['down'] : []),
      ...(about ? ['about'] : []),
    ];
    const who = point.speaker?.name ?? point.article.outlet ?? 'nobody named';
    return [
      {
        day,
        number,
        low: about ? number * (1 - ABOUT) : (low ?? number),
        high: about ? number * (1 + ABOUT) : (high ?? number),
        shapes,
        title: `${point.date.value}: ${point.words.exact} (${who}${articles > 1 ? `, ${articles} articles` : ''})`,
      },
    ];
  });
}
