import { sameSpeakers } from '../link/voice.ts';
import type { PageDigest } from './page.ts';

/** What the likeness of two articles is weighed by. */
export const PAGE_FEATURES = [
  'one',
  'words',
  'names',
  'leading',
  'leadingApart',
  'states',
  'speakersShared',
  'speakersApart',
  'counts',
  'dayNear',
  'dayFar',
  'monthsApart',
  'toldShared',
  'toldApart',
  'acrossLanguages',
] as const;
export type PageFeature = (typeof PAGE_FEATURES)[number];
export type PageWeights = Readonly<Record<PageFeature, number>>;

/** How two articles go together, each part from 0 to 1. */
export function describePages(a: PageDigest, b: PageDigest): Record<PageFeature, number> {
  const across = a.language !== b.language;
  const names = across ? shared(a.sounds, b.sounds) : shared(a.names, b.names);
  const leading = across ? 0 : shared(a.leading, b.leading);
  const states = a.states.filter((s) => b.states.includes(s)).length;
  const speakers = sameSpeakers(a.speakers, b.speakers);
  const gap = a.printed === null || b.printed === null ? undefined : Math.abs(a.printed - b.printed);
  const told = a.told.length > 0 && b.told.length > 0;
  const meets = told && a.told.some((s) => b.told.some((t) => s[0] <= t[1] && t[0] <= s[1]));
  const least = (x: readonly unknown[], y: readonly unknown[]): number =>
    Math.max(1, Math.min(x.length, y.length));
  return {
    one: 1,
    words: cosine(a, b),
    names: names / Math.max(3, Math.sqrt(a.names.length * b.names.length)),
    leading: leading / least(a.leading, b.leading),
    leadingApart: +(!across && leading === 0 && a.leading.length > 1 && b.leading.length > 1),
    states: states / Math.max(2, least(a.states, b.states)),
    speakersShared: Math.max(0, speakers),
    speakersApart: Math.max(0, -speakers),
    counts: Math.min(3, shared(a.counts, b.counts)) / 3,
    dayNear: +(gap !== undefined && gap <= 3),
    dayFar: +(gap !== undefined && gap > 14),
    monthsApart: gap === undefined ? 0 : Math.min(1, Math.max(0, (gap - 14) / 90)),
    toldShared: +meets,
    toldApart: +(told && !meets),
    acrossLanguages: +across,
  };
}

function cosine(a: PageDigest, b: PageDigest): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.words.length && j < b.words.length) {
    const [x, y] = [a.words[i]!, b.words[j]!];
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return sum / 10_000;
}

function shared(a: readonly number[], b: readonly number[]): number {
  let [i, j, n] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      n++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return n;
}

/** By hand: learnt over folds of topics of ECB+ they were no better. */
export const PAGE_BY_HAND: PageWeights = {
  one: -6,
  words: 12,
  names: 5,
  leading: 2,
  leadingApart: -1,
  states: 0.5,
  speakersShared: 1,
  speakersApart: -0.5,
  counts: 3,
  dayNear: 1,
  dayFar: -2,
  monthsApart: -2,
  toldShared: 0.5,
  toldApart: -0.3,
  acrossLanguages: 2,
};

/** Log-odds that two articles tell of one event. */
export function pageLogOdds(a: PageDigest, b: PageDigest, weights: PageWeights = PAGE_BY_HAND): number {
  const values = describePages(a, b);
  let sum = 0;
  for (const feature of PAGE_FEATURES) sum += weights[feature] * values[feature];
  return sum;
}

/** How surely two articles tell of one event, 0..1. Pure; the order of the two says nothing. */
export const scorePages = (a: PageDigest, b: PageDigest, weights: PageWeights = PAGE_BY_HAND): number =>
  1 / (1 + Math.exp(-pageLogOdds(a, b, weights)));
