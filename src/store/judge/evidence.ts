import type { LinkEvidence, PairScore } from '../../trace/link/index.ts';

type Feature = LinkEvidence['part'];

/** What each part of a score is about, in words that stand behind "for" and "against" alike. */
const WORDS: Readonly<Record<Feature, string>> = {
  one: 'what any two have',
  wordsOfShorter: 'words of the shorter in the longer',
  wordsOfBoth: 'words in common',
  sharedWords: 'rare words',
  namesShared: 'names in common',
  namesApart: 'other names',
  statesShared: 'states in common',
  statesApart: 'other states',
  figureSame: 'the same figure',
  figureValue: 'the same value of something else',
  figureNear: 'a rounded figure',
  figureClash: 'another value',
  figureUnlike: 'figures of other things',
  figureOneSided: 'a figure in one alone',
  figureAbsent: 'no figure',
  otherFigures: 'further figures',
  boundSame: 'the same bound',
  voiceYes: 'the same speaker',
  voiceCountry: 'speakers of one country',
  voiceNo: 'other speakers',
  speakersShared: 'articles with a speaker in common',
  speakersApart: 'articles with other speakers',
  topic: 'articles on one topic',
  topicApart: 'articles on other topics',
  runs: 'the same runs of words',
  dayNear: 'printed within three days',
  dayFar: 'printed over two weeks apart',
  monthsApart: 'printed months apart',
  dayUnknown: 'a day of printing unknown',
  saidSame: 'said on the same day',
  saidApart: 'said on other days',
  toldShared: 'about the same time',
  toldApart: 'about other times',
  back: 'one points back to what was said before',
  acrossLanguages: 'two languages',
  countsShared: 'articles with figures in common',
  question: 'one is a question',
  short: 'few words',
};

export interface EvidenceWords {
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** Evidence in words, strongest first, what speaks for the two to be one apart from what speaks against it. */
export function inWords(evidence: readonly LinkEvidence[], most = 5): EvidenceWords {
  const side = (sign: 1 | -1): string[] =>
    evidence
      .filter((e) => Math.sign(e.strength) === sign)
      .slice(0, most)
      .map(({ part, strength }) => `${WORDS[part]} ${sign > 0 ? '+' : '−'}${Math.abs(strength).toFixed(1)}`);
  return { for: side(1), against: side(-1) };
}

/** What the linker holds of a pair, and how surely. */
export function heldToBe(kind: PairScore['kind'] | 'near', score: number): string {
  const sure = score.toFixed(2);
  if (kind === 'same') return `held to be the same (${sure})`;
  if (kind === 'back-reference') return `one points back to the other (${sure})`;
  return `kept apart (${sure})`;
}
