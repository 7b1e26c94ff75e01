import { matchFigures, sameAmount, tellingness } from './figures.ts';
import type { Compared } from './linkable.ts';
import { type SameVoice, sameSpeakers, sameVoice } from './voice.ts';

/** How two sentences go together, each part from 0 (or -1) to 1 or so; what the weights are over. */
export const FEATURES = [
  'one',
  'wordsOfShorter',
  'wordsOfBoth',
  'sharedWords',
  'namesShared',
  'namesApart',
  'statesShared',
  'statesApart',
  'figureSame',
  'figureValue',
  'figureNear',
  'figureClash',
  'figureUnlike',
  'figureOneSided',
  'figureAbsent',
  'otherFigures',
  'boundSame',
  'voiceYes',
  'voiceCountry',
  'voiceNo',
  'speakersShared',
  'speakersApart',
  'topic',
  'topicApart',
  'runs',
  'dayNear',
  'dayFar',
  'monthsApart',
  'dayUnknown',
  'saidSame',
  'saidApart',
  'toldShared',
  'toldApart',
  'back',
  'acrossLanguages',
  'countsShared',
  'question',
  'short',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What decides by itself that two sentences do not tell one statement; looked at first. */
export interface Firm {
  readonly voice: SameVoice;
  readonly figures: Readonly<Record<FigureFeature, number>>;
  /** One sentence tells the other's figure as another one of its own. */
  readonly crossed: boolean;
  /** Share of the shorter one's fingerprints that the other has. */
  readonly runs: number;
}

export function firmly(a: Compared, b: Compared): Firm {
  const named = sameVoice(a.voice, b.voice);
  const voice = named === 'no' && (standsIn(a, b) || standsIn(b, a)) ? 'unsure' : named;
  const { values, crossed } = figuresOf(a, b);
  const runs = overlap(a.prints, b.prints).count / Math.max(1, Math.min(a.prints.length, b.prints.length));
  return { voice, figures: values, crossed, runs };
}

const NAME = 10;
const STATE = 4;

export function describe(
  a: Compared,
  b: Compared,
  { voice, figures, runs }: Firm = firmly(a, b),
): Readonly<Record<Feature, number>> {
  const words = overlap(a.words, b.words, a.rare, b.rare);
  const across = a.language !== b.language;
  const names = across ? overlap(a.sounds, b.sounds) : overlap(a.names, b.names);
  const states = { count: a.states.filter((s) => b.states.includes(s)).length };
  const [x, y] = [weigh(a), weigh(b)];
  const shared = words.weight + NAME * names.count + STATE * states.count;
  const speakers = voice === 'yes' ? 1 : sameSpeakers(a.speakers, b.speakers);
  const topic = overlap(a.topic, b.topic).count / Math.max(1, Math.min(a.topic.length, b.topic.length));
  const gap = a.printed === null || b.printed === null ? undefined : Math.abs(a.printed - b.printed);
  const saidGap = a.said && b.said ? distance(a.said, b.said) : undefined;
  const toldGap =
    a.told.length > 0 && b.told.length > 0
      ? Math.min(...a.told.flatMap((s) => b.told.map((t) => distance(s, t))))
      : undefined;
  return {
    one: 1,
    wordsOfShorter: shared / Math.max(1, Math.min(x, y)),
    wordsOfBoth: (2 * shared) / Math.max(1, x + y),
    sharedWords: Math.log1p((words.weight + NAME * names.count) / 10),
    namesShared: Math.min(2, names.count) / 2,
    namesApart: +(names.count === 0 && a.names.length > 0 && b.names.length > 0),
    statesShared: Math.min(2, states.count) / 2,
    statesApart: +(states.count === 0 && a.states.length > 0 && b.states.length > 0),
    ...figures,
    voiceYes: +(voice === 'yes'),
    voiceCountry: +(voice === 'country'),
    voiceNo: +(voice === 'no'),
    speakersShared: Math.max(0, speakers),
    speakersApart: Math.max(0, -speakers),
    topic,
    topicApart: Math.max(0, 0.25 - topic) * 4,
    runs,
    dayNear: +(gap !== undefined && gap <= 3),
    dayFar: +(gap !== undefined && gap > 14),
    monthsApart: gap === undefined ? 0 : Math.min(1, Math.max(0, (gap - 14) / 90)),
    dayUnknown: +(gap === undefined),
    saidSame: +(saidGap !== undefined && saidGap <= 1),
    saidApart: +(saidGap !== undefined && saidGap > 4),
    toldShared: +(toldGap === 0),
    toldApart: +(toldGap !== undefined && (toldGap > 31 || (toldGap > 0 && coarse(a) && coarse(b)))),
    back: +(a.back !== b.back),
    acrossLanguages: +across,
    countsShared: Math.min(3, overlap(a.counts, b.counts).count) / 3,
    question: +(a.question !== b.question),
    short: Math.max(0, 1 - Math.min(x, y) / 40) * (1 - 0.7 * figures.figureSame),
  };
}

/** Do two sentences share a word, a name, a state, or their articles a speaker? */
export const sharesWords = (a: Compared, b: Compared): boolean =>
  overlap(a.words, b.words).count > 0 ||
  overlap(a.sounds, b.sounds).count > 0 ||
  a.states.some((s) => b.states.includes(s)) ||
  sameSpeakers(a.speakers, b.speakers) > 0;

/** What the words of a sentence weigh, names among them. */
function weigh({ rare, names, states }: Compared): number {
  let sum = NAME * names.length + STATE * states.length;
  for (const tenths of rare) sum += tenths;
  return sum;
}

/** Is the other's speaker, or a country that speaks, one whom a sentence of several figures gives for one of its own? */
const standsIn = (a: Compared, b: Compared): boolean =>
  a.nth > 0 && b.voice.country !== undefined && a.states.includes(b.voice.country);

/** Does it tell of months or years rather than of days? */
const coarse = ({ told }: Compared): boolean => told.every((t) => t[1] - t[0] >= 27);

/** Days between two stretches of days; 0 where they meet. */
const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, a[0] - b[1], b[0] - a[1]);

/** What two ascending lists share; and the sum of the lesser of its two weights. */
export function overlap(
  a: readonly number[],
  b: readonly number[],
  weights?: readonly number[],
  others?: readonly number[],
): { readonly count: number; readonly weight: number } {
  let [i, j, count, weight] = [0, 0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) {
      count++;
      if (weights && others) weight += Math.min(weights[i]!, others[j]!);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return { count, weight };
}

type FigureFeature =
  | 'figureSame'
  | 'figureValue'
  | 'figureNear'
  | 'figureClash'
  | 'figureUnlike'
  | 'figureOneSided'
  | 'figureAbsent'
  | 'otherFigures'
  | 'boundSame';

function figuresOf(
  a: Compared,
  b: Compared,
): { readonly values: Record<FigureFeature, number>; readonly crossed: boolean } {
  const values = {
    figureSame: 0,
    figureValue: 0,
    figureNear: 0,
    figureClash: 0,
    figureUnlike: 0,
    figureOneSided: 0,
    figureAbsent: 0,
    otherFigures: 0,
    boundSame: 0,
  };
  const [f, g] = [a.figure, b.figure];
  if (!f || !g) {
    values[f === g ? 'figureAbsent' : 'figureOneSided'] = 1;
    // A sentence without a figure goes with the first of another's, lest it join what that tells of each.
    return { values, crossed: a.nth > 0 || b.nth > 0 };
  }
  const match = matchFigures(f, g);
  const crossed =
    match !== 'same' && (b.others.some((o) => sameAmount(f, o)) || a.others.some((o) => sameAmount(g, o)));
  if (match === 'same') values.figureSame = tellingness(f);
  else if (match === 'value') values.figureValue = tellingness(f);
  else if (match === 'near') values.figureNear = 1;
  else if (match === 'clash') values.figureClash = 1;
  else values.figureUnlike = 1;
  values.boundSame = +((match === 'same' || match === 'value') && f.bound === g.bound && f.bound !== 'exact');
  const others = a.others.filter((o) => b.others.some((p) => sameAmount(o, p))).length;
  values.otherFigures = Math.min(2, others) / 2;
  return { values, crossed };
}
