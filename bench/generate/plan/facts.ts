import { Random, STREAMS, Weighted } from '../random.ts';
import type { Bound, EventKind } from '../types.ts';
import { COUNTRIES, OTHER_SPEAKERS, PLACES, SPEAKERS } from '../world/names.ts';
import {
  inventedThing,
  roundValue,
  seriesValue,
  THINGS,
  type Thing,
  type ThingClass,
} from '../world/things.ts';
import { WORDS } from '../world/vocabulary.ts';
import { dayOf } from './calendar.ts';
import type { Clusters } from './clusters.ts';

/** What was said, before anyone told it. */
export interface Fact {
  readonly id: string;
  /** Index into the people. */
  readonly speaker: number;
  readonly figure: { readonly thing: Thing; readonly value: number; readonly bound: Bound } | null;
  readonly event: EventKind | null;
  /** Index into the contents without figure. */
  readonly talk: number;
  readonly from: number;
  readonly to: { readonly country: boolean; readonly index: number };
  /** Ranks of the words that fill a content's slots. */
  readonly words: readonly [noun: number, adjective: number];
  readonly detail: number;
  /** Index into the hedges; -1 for none. */
  readonly hedge: number;
  readonly negated: boolean;
  readonly day: number;
  readonly series: number;
}

export const BOUNDS: readonly Bound[] = ['exact', 'at-least', 'about', 'more-than', 'at-most', 'fewer-than'];
const BOUND_WEIGHTS = new Weighted([40, 20, 15, 12, 8, 5]);
export const HEDGES = 5;
const TALKS = 8;
const DETAILS = 5;
/** One figure in twelve is about something beyond the 60, one statement in twelve by someone beyond the 200. */
const BEYOND = 1 / 12;

const EVENTS: Readonly<Record<ThingClass, readonly EventKind[]>> = {
  a: ['ship', 'destroy', 'seize', 'make', 'pledge', 'fire'],
  v: ['ship', 'destroy', 'seize', 'make', 'pledge', 'repair', 'sell'],
  p: ['kill', 'evacuate', 'train', 'detain'],
  g: ['ship', 'destroy', 'seize', 'make', 'pledge', 'sell'],
  b: ['build', 'repair', 'destroy'],
};
const SPEAKER_WEIGHTS = new Weighted(Float64Array.from({ length: SPEAKERS }, (_, i) => 1 / (i + 20)));
const THING_WEIGHTS = new Weighted(Float64Array.from(THINGS, (_, i) => 1 / (((i * 7) % THINGS.length) + 15)));

const drawSpeaker = (random: Random): number =>
  random.chance(BEYOND) ? SPEAKERS + random.below(OTHER_SPEAKERS) : SPEAKER_WEIGHTS.draw(random);
const drawThing = (random: Random): Thing =>
  random.chance(BEYOND) ? inventedThing(random) : THINGS[THING_WEIGHTS.draw(random)]!;

/** The two to four statements of a cluster; the first is its main one. */
export function factsOf(clusters: Clusters, cluster: number, seed: number): readonly Fact[] {
  const random = new Random(seed, STREAMS.facts, cluster);
  const facts = [mainFact(clusters, cluster, seed, random)];
  const more = 1 + random.below(3);
  for (let i = 1; i <= more; i++) {
    const speaker = random.chance(0.5) ? facts[0]!.speaker : drawSpeaker(random);
    const thing = random.chance(0.5) ? drawThing(random) : null;
    facts.push(fact(`c${cluster}.s${i}`, speaker, thing, dayOf(clusters.start[cluster]!), random));
  }
  return facts;
}

function mainFact(clusters: Clusters, cluster: number, seed: number, random: Random): Fact {
  const [series, twin] = [clusters.series[cluster]!, clusters.twin[cluster]!];
  const plain = random.chance(0.12) ? null : drawThing(random);
  const own = fact(`c${cluster}.s0`, drawSpeaker(random), plain, dayOf(clusters.start[cluster]!), random);
  if (series >= 0) {
    const shared = new Random(seed, STREAMS.series, series * 2);
    const thing = drawThing(shared);
    const one = fact(own.id, drawSpeaker(shared), thing, own.day, shared);
    const value = seriesValue(seed, series, thing, clusters.step[cluster]!);
    return { ...one, figure: { ...one.figure!, value }, hedge: own.hedge, negated: false, series };
  }
  if (twin < 0) return own;
  const shared = new Random(seed, STREAMS.twins, twin);
  const thing = drawThing(shared);
  const figure = { thing, value: roundValue(shared, thing), bound: own.figure?.bound ?? 'exact' };
  return { ...own, speaker: drawSpeaker(shared), figure, event: random.pick(EVENTS[thing.class]) };
}

function fact(id: string, speaker: number, thing: Thing | null, day: number, random: Random): Fact {
  const country = random.chance(0.4);
  const from = random.below(COUNTRIES);
  let to = random.below(country ? COUNTRIES : PLACES);
  if (country && to === from) to = (to + 1) % COUNTRIES;
  return {
    id,
    speaker,
    figure: thing && { thing, value: roundValue(random, thing), bound: BOUNDS[BOUND_WEIGHTS.draw(random)]! },
    event: thing && random.pick(EVENTS[thing.class]),
    talk: random.below(TALKS),
    from,
    to: { country, index: to },
    words: [300 + random.below(WORDS - 300), 300 + random.below(WORDS - 300)],
    detail: random.below(DETAILS),
    hedge: random.chance(0.3) ? random.below(HEDGES) : -1,
    negated: random.chance(0.08),
    day,
    series: -1,
  };
}
