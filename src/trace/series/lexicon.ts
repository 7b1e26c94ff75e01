import synonyms from '../../../lexicon/en/counted-synonyms.json' with { type: 'json' };
import events from '../../../lexicon/en/events.json' with { type: 'json' };
import parties from '../../../lexicon/en/events-parties.json' with { type: 'json' };
import things from '../../../lexicon/en/events-things.json' with { type: 'json' };
import type { EventKind, PartyRole } from './types.ts';

/** Verbs and nouns for one kind of event. */
export interface EventGroup {
  readonly kind: EventKind;
  readonly group: string;
  /** Which party the subject of the verb is, and which a phrase with "by". */
  readonly subject: PartyRole;
  readonly by: PartyRole;
}

/** A word that names an event. */
export interface EventWord {
  readonly of: EventGroup;
  readonly form: 'verb' | 'noun';
  /** What is counted can be its subject in the active: "went", "died". */
  readonly moves: boolean;
  /** It has many other senses, and counts only where it stands right beside the figure. */
  readonly weak: boolean;
  readonly participle: boolean;
}

interface Entry {
  readonly kind: string;
  readonly group: string;
  readonly subject: string;
  readonly by: string;
  readonly moves?: boolean;
  readonly verbs: readonly string[];
  readonly intransitive?: readonly string[];
  readonly phrases?: readonly string[];
  readonly nouns?: readonly string[];
}

const FORMS: Readonly<Record<string, readonly string[]>> = events.forms;
const WEAK: ReadonlySet<string> = new Set(events.weak);

const isConsonant = (c: string | undefined): boolean => c !== undefined && !'aeiou'.includes(c);

/** The regular past form of a verb. */
function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (verb.endsWith('y') && isConsonant(verb.at(-2))) return `${verb.slice(0, -1)}ied`;
  return DOUBLED.has(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

const DOUBLED: ReadonlySet<string> = new Set(['ship', 'transfer', 'drop', 'lob', 'plan', 'commit']);

/** Forms of a verb, and of each whether it may be a past participle. */
function formsOf(verb: string): readonly (readonly [string, boolean])[] {
  const past = FORMS[verb] ?? [regularPast(verb)];
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : DOUBLED.has(verb) ? verb + verb.at(-1) : verb;
  const s = /(?:[sc]h|ss|x|z)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [[verb, false], [s, false], [`${stem}ing`, false], ...past.map((p) => [p, true] as const)];
}

const plural = (noun: string): string =>
  /(?:[sc]h|ss|x|z)$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : `${noun}s`;

const words = new Map<string, EventWord>();
const nouns = new Map<string, EventWord>();
const phrases = new Map<string, EventWord>();
for (const entry of events.groups as readonly Entry[]) {
  // The file is ours: kinds and roles in it are those of the types, as a test says.
  const of = { kind: entry.kind, group: entry.group, subject: entry.subject, by: entry.by } as EventGroup;
  const put = (verb: string, moves: boolean): void => {
    for (const [form, participle] of formsOf(verb))
      if (!words.has(form)) words.set(form, { of, form: 'verb', moves, weak: WEAK.has(verb), participle });
  };
  for (const verb of entry.verbs) put(verb, entry.moves ?? false);
  for (const verb of entry.intransitive ?? []) put(verb, true);
  for (const phrase of entry.phrases ?? [])
    phrases.set(phrase, { of, form: 'verb', moves: true, weak: false, participle: true });
  for (const noun of entry.nouns ?? [])
    for (const form of [noun, plural(noun)])
      if (!nouns.has(form))
        nouns.set(form, { of, form: 'noun', moves: false, weak: false, participle: false });
}

/** What a verb form in small letters says. */
export const verbOf = (word: string): EventWord | undefined => words.get(word);
/** What a noun in small letters says. */
export const nounOf = (word: string): EventWord | undefined => nouns.get(word);
/** What two or three words say together, joined by spaces. */
export const phraseOf = (two: string): EventWord | undefined => phrases.get(two);

export const EVENT_KINDS: readonly EventKind[] = [
  'transfer',
  'launch',
  'use',
  'loss',
  'announcement',
  'other',
];
export const EVENT_GROUPS: readonly Entry[] = events.groups as readonly Entry[];

const PREPOSITIONS = parties.prepositions as Readonly<Record<EventKind, Readonly<Record<string, PartyRole>>>>; // checked by a test
/** The party that a preposition gives, of an event of this kind. */
export const roleOf = (preposition: string, { kind, by }: EventGroup): PartyRole | undefined =>
  preposition === 'by' ? by : PREPOSITIONS[kind][preposition];

export const BOUNDARIES: ReadonlySet<string> = new Set(parties.boundaries);
export const BEFORE_NAMES: ReadonlySet<string> = new Set(parties.before);
export const BETWEEN: ReadonlySet<string> = new Set(parties.between);
export const AUXILIARIES: ReadonlySet<string> = new Set(parties.auxiliaries);
export const PERFECT: ReadonlySet<string> = new Set(parties.perfect);
export const FORCES: ReadonlySet<string> = new Set(parties.forces);

/** The first of the words for one counted thing. */
const REPRESENTATIVE: ReadonlyMap<string, string> = new Map(
  [...synonyms.groups, ...things.content].flatMap((group) =>
    group.map((word): [string, string] => [word, group[0]!]),
  ),
);
export const representative = (noun: string): string => REPRESENTATIVE.get(noun) ?? noun;

export const NEUTRAL: ReadonlySet<string> = new Set(things.neutral);
export const HOLDERS: ReadonlySet<string> = new Set(things.holders.map(representative));
/** People, counted by what befell them. */
export const BEFELL: ReadonlySet<string> = new Set(things.befell.map(representative));
export const TOTAL: readonly string[] = things.total;
export const OCCASION: readonly string[] = things.occasion;

/** Other words for one counted thing. */
export const sameThingAs = (noun: string): readonly string[] =>
  [...synonyms.groups, ...things.content].find((group) => group.includes(noun)) ?? [];
