import type { Feature } from './features.ts';

/** Weights of the parts of a pair, by hand. */
export type LinkWeights = Readonly<Record<Feature, number>>;

export const BY_HAND: LinkWeights = {
  one: -4.2,
  wordsOfShorter: 3.2,
  wordsOfBoth: 4.2,
  sharedWords: 0.6,
  namesShared: 0.4,
  namesApart: -0.5,
  statesShared: 0.4,
  statesApart: -1.2,
  figureSame: 3.2,
  figureValue: 0.8,
  figureNear: 0.4,
  figureClash: -2,
  figureUnlike: -2.5,
  figureOneSided: -0.8,
  figureAbsent: -0.4,
  otherFigures: 0.8,
  boundSame: 0.5,
  voiceYes: 0.8,
  voiceNo: -3.5,
  runs: 2,
  dayNear: 0.3,
  dayFar: -1,
  monthsApart: -3,
  dayUnknown: 0,
  saidSame: 0.5,
  saidApart: -1.5,
  toldShared: 0.3,
  toldApart: -0.8,
  back: -1,
  acrossLanguages: 0.8,
  question: -2,
  short: -2.5,
};
