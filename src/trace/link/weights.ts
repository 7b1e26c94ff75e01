import learnt from '../../../models/links.json' with { type: 'json' };
import type { Feature } from './features.ts';

export type LinkWeights = Readonly<Record<Feature, number>>;

/** Weights of the parts of a pair in one language, set by hand: on dev, learnt ones did no better over folds of clusters. */

export const BY_HAND: LinkWeights = {
  one: -8.35,
  wordsOfShorter: 3.2,
  wordsOfBoth: 4.2,
  sharedWords: 0.6,
  namesShared: 0.4,
  namesApart: -0.5,
  statesShared: 0.4,
  statesApart: -1.2,
  figureSame: 3.2,
  figureValue: 0.8,
  figureNear: -1,
  figureClash: -3,
  figureUnlike: -3.5,
  figureOneSided: -0.8,
  figureAbsent: -0.4,
  otherFigures: 0.8,
  boundSame: 0.5,
  voiceYes: 0.8,
  voiceCountry: 0.4,
  voiceNo: -3.5,
  speakersShared: 0.5,
  speakersApart: -1,
  topic: 2,
  topicApart: -1,
  runs: 2,
  dayNear: 0.3,
  dayFar: -1,
  monthsApart: -3,
  dayUnknown: 0,
  saidSame: 0.5,
  saidApart: -1.5,
  toldShared: 0.3,
  toldApart: -2,
  back: -2,
  acrossLanguages: 0.8,
  countsShared: 1.5,
  question: -2,
  short: -2.5,
};

/** Weights for pairs in one language and for pairs in two. */
export interface Weighing {
  readonly within: LinkWeights;
  readonly across: LinkWeights;
}

export const SHIPPED: Weighing = { within: BY_HAND, across: learnt.across };
