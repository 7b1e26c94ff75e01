import holidays from '../../../lexicon/en/time-holidays.json' with { type: 'json' };
import modifiers from '../../../lexicon/en/time-modifiers.json' with { type: 'json' };
import numerals from '../../../lexicon/en/time-numerals.json' with { type: 'json' };
import tokens from '../../../lexicon/en/time-tokens.json' with { type: 'json' };
import type { CalendarSense, Mod, RefSense } from './sense.ts';

/** All that a word may be to a time expression; a word has several roles ("second", "may", "last"). */
export interface Role {
  /** Bears a time by itself: some rule may begin or hang here. */
  time: boolean;
  weekday?: number;
  plural?: boolean;
  month?: number;
  season?: CalendarSense['season'];
  /** TIMEX3 unit: D, W, M, Q, Y, TH, TM, TS, WE, or a multiple of one (10Y). */
  unit?: string;
  part?: string;
  clock?: number;
  /** Days from publication. */
  day?: number;
  set?: string;
  decade?: number;
  zone?: boolean;
  half?: number;
  relative?: number;
  fromFocus?: boolean;
  edge?: Mod | '';
  edgeNoun?: Mod | '';
  approximate?: Mod | '';
  between?: boolean;
  every?: boolean;
  determiner?: boolean;
  vague?: boolean;
  cardinal?: number;
  scale?: number;
  ordinal?: number;
  /** May begin a fixed phrase of `PHRASES`. */
  phrase?: boolean;
  /** Digits as they stand, where the word is a bare number. */
  digits?: number;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly ref?: RefSense['ref'];
  readonly holiday?: string;
  /** TIMEX3 value of a length. */
  readonly length?: string;
}

export const NO_ROLE: Role = Object.freeze({ time: false });

const roles = new Map<string, Role>();

function role(word: string): Role {
  let found = roles.get(word);
  if (!found) {
    found = { time: false };
    roles.set(word, found);
  }
  return found;
}

const entries = <T>(table: Readonly<Record<string, T>>): [string, T][] => Object.entries(table);

for (const [word, n] of entries(tokens.weekdays)) {
  Object.assign(role(word), { weekday: n, time: true });
  if (word.endsWith('day')) Object.assign(role(`${word}s`), { weekday: n, plural: true, time: true });
}
for (const [word, n] of entries(tokens.months)) Object.assign(role(word), { month: n, time: true });
for (const [word, season] of entries(tokens.seasons)) {
  Object.assign(role(word), { season, time: true });
  Object.assign(role(`${word}s`), { season, plural: true, time: true });
}
for (const [word, unit] of entries(tokens.units)) {
  const many = word === 'centuries' || word === 'millennia' || (word.endsWith('s') && word !== 's');
  Object.assign(role(word), { unit, plural: many, time: true });
  if (!many && word !== 'century') Object.assign(role(`${word}s`), { unit, plural: true, time: true });
}
for (const [word, part] of entries(tokens.parts))
  Object.assign(role(word), { part, plural: word.endsWith('s'), time: true });
for (const [word, clock] of entries(tokens.clocks)) Object.assign(role(word), { clock, time: true });
for (const [word, day] of entries(tokens.days)) Object.assign(role(word), { day, time: true });
Object.assign(role('tonight'), { day: 0, part: 'TNI', time: true });
for (const [word, set] of entries(tokens.sets)) Object.assign(role(word), { set, time: true });
for (const [word, decade] of entries(tokens.decades)) Object.assign(role(word), { decade, time: true });
for (const word of tokens.zones) role(word).zone = true;
for (const [word, half] of entries(tokens.halves)) Object.assign(role(word), { half, time: true });
for (const [word, relative] of entries(modifiers.relative)) role(word).relative = relative;
for (const word of modifiers.fromFocus) role(word).fromFocus = true;
for (const [word, edge] of entries(modifiers.edges)) role(word).edge = edge as Mod;
for (const [word, edge] of entries(modifiers.parts)) role(word).edgeNoun = edge as Mod;
for (const [word, mod] of entries(modifiers.approximate)) role(word).approximate = mod as Mod;
for (const word of modifiers.between) role(word).between = true;
for (const word of modifiers.every) role(word).every = true;
for (const word of modifiers.determiners) role(word).determiner = true;
for (const word of modifiers.vague) role(word).vague = true;
for (const [word, n] of entries(numerals.cardinals)) role(word).cardinal = n;
for (const [word, n] of entries(numerals.scales)) role(word).scale = n;
for (const [word, n] of entries(numerals.ordinals)) role(word).ordinal = n;

// Years in words begin so ("nineteen ninety-six"); accounts speak of periods.
for (const word of [
  'q1',
  'q2',
  'q3',
  'q4',
  'period',
  'bc',
  'b.c',
  'bce',
  'ad',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
  'thousand',
])
  role(word).time = true;
role('half');
role('comparable');

/** Fixed phrases by their first word, the longest first. */
export const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrases();

function phrases(): Map<string, Phrase[]> {
  const out = new Map<string, Phrase[]>();
  const add = (text: string, more: Omit<Phrase, 'words'>): void => {
    const words = text.replaceAll("'s", " 's").replaceAll("s' ", "s ' ").split(' ');
    const list = out.get(words[0]!) ?? [];
    list.push({ words, ...more });
    list.sort((a, b) => b.words.length - a.words.length);
    out.set(words[0]!, list);
    Object.assign(role(words[0]!), { phrase: true });
    const known = words.some((w) => role(w).time);
    if (!known) role(words.at(-1)!).time = true;
  };
  for (const [ref, texts] of entries(tokens.references))
    for (const text of texts) add(text, { ref: ref as RefSense['ref'] });
  for (const [text, length] of entries(tokens.lengths)) add(text, { length });
  for (const name of [
    ...Object.keys(holidays.fixed),
    ...Object.keys(holidays.weekday),
    ...Object.keys(holidays.easter),
    ...holidays.election,
  ])
    add(name, { holiday: name });
  return out;
}

const UNIVERSAL = new Set(tokens.universal);
export const isUniversal = (zone: string): boolean => UNIVERSAL.has(zone);

const PAIRS: ReadonlyMap<string, Mod | ''> = new Map(
  entries(modifiers.approximatePairs as Record<string, Mod | ''>),
);
export const approximatePair = (first: string, second: string): Mod | '' | undefined =>
  PAIRS.get(`${first} ${second}`);

/** The roles of a word in lower case; a dot at its end does not count. */
export function roleOf(lower: string): Role | undefined {
  const found = roles.get(lower);
  if (found || lower.charCodeAt(lower.length - 1) !== 46) return found;
  return roles.get(lower.slice(0, -1));
}

export const HOLIDAYS = holidays;
