import type { Name } from '../../../model/index.ts';
import { stateNamed } from '../../compare/told.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { Phrases, Stems } from './tables.ts';
import type { SpacedWord } from './words.ts';

/** Somebody or something that may speak: a person with or without office, an office, a body, a state, an outlet. */
export interface Entity {
  /** Words, from one to before another, with the office. */
  readonly from: number;
  readonly to: number;
  /** unnamed: an office without a name; pronoun: who spoke before; run: words with capitals that nothing else is known of. */
  readonly kind: Exclude<Name['kind'], 'event' | 'other'> | 'unnamed' | 'pronoun' | 'run';
  readonly name: string;
  /** The words of the name alone. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Words of the office. */
  readonly office?: readonly [number, number];
}

export interface EntityTables {
  readonly offices: Stems<true>;
  readonly bodies: Stems<string>;
  readonly outlets: Phrases<string>;
  readonly particles: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Words of where it was said: neither offices nor names. */
  readonly scenes: ReadonlySet<string>;
  /** First words of phrases that end an office or a body. */
  readonly breaks: ReadonlySet<string>;
  readonly isCyrillic: boolean;
  readonly capitals: boolean;
  readonly compounds: boolean;
  readonly cues: Stems<true>;
}

export const stemSet = (words: readonly string[], ending: number): Stems<true> =>
  new Stems(Object.fromEntries(words.map((w): [string, true] => [w, true])), ending);

export const entityTables = ({ words, figures, dates, sayings }: SpacedLexicon): EntityTables => ({
  offices: stemSet(sayings.offices, words.ending + 1),
  bodies: new Stems(sayings.bodies, words.ending),
  outlets: new Phrases(sayings.outlets),
  particles: new Set(sayings.particles),
  linking: new Set(figures.linking),
  stops: new Set(figures.stops),
  pronouns: new Set(sayings.pronouns),
  scenes: new Set([...sayings.scenes, ...sayings.as, ...dates.on]),
  breaks: new Set([...sayings.citing, ...sayings.according, ...sayings.that].map((p) => p.split(' ')[0]!)),
  isCyrillic: /\p{Script=Cyrillic}/u.test(sayings.cues[0] ?? ''),
  capitals: words.capitals ?? false,
  compounds: words.compounds ?? false,
  cues: stemSet(sayings.cues, words.ending),
});

/** An office, or a body, has so many words at most; a name too. */
export const MOST = 6;

export const isState = (word: SpacedWord): boolean =>
  word.lemma !== undefined && word.lemma !== '' && stateNamed(word.lemma) !== undefined;

/** Nothing but a blank or a hyphen between two words. */
export const near = (text: string, a: SpacedWord, b: SpacedWord): boolean =>
  /^[\s-]?$/.test(text.slice(a.span[1], b.span[0]));

export const isOffice = ({ lower }: SpacedWord, { offices, compounds }: EntityTables): boolean =>
  offices.find(lower, 3) !== undefined || (compounds && offices.findLast(lower) !== undefined);

export const isBody = ({ lower }: SpacedWord, { bodies, compounds }: EntityTables): boolean =>
  bodies.find(lower, 2) !== undefined || (compounds && bodies.findLast(lower) !== undefined);

export const plain = (kind: Entity['kind'], from: number, to: number, name: string): Entity => ({
  from,
  to,
  kind,
  name,
  nameFrom: from,
  nameTo: to,
});
