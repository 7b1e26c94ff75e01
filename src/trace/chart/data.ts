import { voiceOf } from '../series/analyse/tellings.ts';
import { amountOf, named, type Observation } from '../series/index.ts';

/** What is drawn of one observation. */
export interface ChartPoint {
  readonly day: Date;
  readonly number: number;
  readonly low: number;
  readonly high: number;
  /** dot, up, down, about, between. */
  readonly shapes: readonly string[];
  /** Whose figure it is, by its place among `chartVoices`. */
  readonly voice: number;
  /** Shown where it is pointed at. */
  readonly title: string;
  /** Where its words are to be read. */
  readonly href?: string;
}

/** Somebody whose figures are drawn. */
export interface ChartVoice {
  /** Null: all who are not told apart. */
  readonly name: string | null;
  readonly symbol: (typeof SYMBOLS)[number];
  /** Figures of theirs that are drawn. */
  readonly drawn: number;
}

/** Told apart without colour; the last is for all others. */
const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'star', 'cross'] as const;

const nameOf = ({ point }: Observation): string =>
  point.speaker?.name ?? point.article.outlet ?? 'nobody named';

/** Whose figures a chart shows: those with most of them, then all others together. */
export const chartVoices = (observations: readonly Observation[]): readonly ChartVoice[] =>
  voicesOf(observations).voices;

function voicesOf(observations: readonly Observation[]): {
  readonly voices: readonly ChartVoice[];
  readonly place: (observation: Observation) => number;
} {
  const groups = new Map<string, { readonly name: string; drawn: number }>();
  for (const observation of observations.filter(isDrawn)) {
    const key = voiceOf(observation.point);
    const group = groups.get(key);
    if (group) group.drawn++;
    else groups.set(key, { name: nameOf(observation), drawn: 1 });
  }
  const sorted = [...groups].sort(([a, m], [b, n]) => n.drawn - m.drawn || (a < b ? -1 : 1));
  const alone = sorted.length > SYMBOLS.length ? SYMBOLS.length - 1 : sorted.length;
  const rest = sorted.slice(alone).reduce((sum, [, { drawn }]) => sum + drawn, 0);
  const places = new Map(sorted.map(([key], i) => [key, Math.min(i, alone)] as const));
  return {
    voices: [
      ...sorted.slice(0, alone).map(([, of], i) => ({ ...of, symbol: SYMBOLS[i]! })),
      ...(rest > 0 ? [{ name: null, symbol: SYMBOLS[alone]!, drawn: rest }] : []),
    ],
    place: ({ point }) => places.get(voiceOf(point)) ?? 0,
  };
}

/** How far the bar of "about" reaches to either side: for the eye alone, as the words do not say. */
const ABOUT = 0.05;

function isDrawn({ point }: Observation): boolean {
  return (
    named(point) !== null &&
    point.date !== null &&
    point.polarity !== 'negative' &&
    !Number.isNaN(dayOf(point.date.value).getTime())
  );
}

const dayOf = (date: string): Date => new Date(`${date.padEnd(10, '-01')}T00:00:00Z`);

/** Observations with a day and a number, those denied left out. A month or year stands at its first day. */
export function chartData(
  observations: readonly Observation[],
  href?: (observation: Observation) => string,
): ChartPoint[] {
  const { place } = voicesOf(observations);
  return observations.filter(isDrawn).map((observation): ChartPoint => {
    const { point, articles } = observation;
    const number = named(point)!;
    const date = point.date!.value;
    const { low, high } = amountOf(point);
    const range = low !== null && high !== null && low !== high;
    const about = point.bound === 'about';
    const shapes = [
      ...(range ? ['between'] : ['dot']),
      ...(high === null ? ['up'] : []),
      ...(low === null ? ['down'] : []),
      ...(about ? ['about'] : []),
    ];
    return {
      day: dayOf(date),
      number,
      low: about ? number * (1 - ABOUT) : (low ?? number),
      high: about ? number * (1 + ABOUT) : (high ?? number),
      shapes,
      voice: place(observation),
      title: `${date}: ${point.words.exact} (${nameOf(observation)}${articles > 1 ? `, ${articles} articles` : ''})`,
      ...(href && { href: href(observation) }),
    };
  });
}
