import { stateNamed } from '../../read/compare/told.ts';
import type { Telling, Told } from '../../read/index.ts';
import { hashString } from '../../read/learn/hash.ts';
import { nameKeys } from '../../resolve/block/keys.ts';
import { matchNames } from '../../resolve/compare/match.ts';
import { leadingCountry } from '../../resolve/countries/leading-country.ts';
import { resolveCountry } from '../../resolve/countries/resolve-country.ts';
import { worldPeople } from '../../resolve/offices/held.ts';
import type { NameForm } from '../../resolve/types.ts';
import { indexNames, type NameIndex } from '../../resolve/who/index-of-names.ts';
import { resolveName } from '../../resolve/who/resolve-name.ts';
import { readName } from '../../resolve/written/form.ts';
import type { LinkVoice } from './linkable.ts';

/** Did one say what the other said? country: who speaks for it, or of it, for somebody else of it. */
export type SameVoice = 'yes' | 'country' | 'no' | 'unsure';

/** Who is given as having said it. */
export function linkVoice({ reading }: Telling, { statement }: Told): LinkVoice {
  const { speaker, source } = statement;
  const words = source.map((s) => s.exact).join(' ');
  if (!speaker) return source.length > 0 ? withCountry({ name: words, kind: 'unnamed' }, words) : NOBODY;
  const mention = speaker.mention === null ? undefined : reading.names[speaker.mention];
  if (!mention) return withCountry({ name: speaker.name, kind: 'unnamed' }, speaker.name, words);
  const { kind } = mention;
  if (kind !== 'person') return withCountry({ name: speaker.name, kind }, speaker.name, words);
  // An office may stand at any of a person's mentions.
  const offices = reading.names.filter(
    (n) => n.kind === 'person' && n.canonical === mention.canonical && n.office,
  );
  const voice = withCountry({ name: mention.canonical, kind }, ...offices.map((n) => n.office!.exact), words);
  const country = voice.country ?? countryOfKnown(voice.name);
  return country === undefined ? voice : { ...voice, country };
}

let known: NameIndex | undefined;
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  worldPeople().flatMap(({ id, countries }) =>
    countries.length === 1 ? [[id, countries[0]!] as const] : [],
  ),
);
const countriesOfNames = new Map<string, string | undefined>();

/** The country of somebody who held an office, by the full name. */
function countryOfKnown(name: string): string | undefined {
  if (!/[\s-]/.test(name) && !/[^\p{Script=Latin}]{3}/u.test(name)) return undefined;
  if (countriesOfNames.has(name)) return countriesOfNames.get(name);
  known ??= indexNames(
    worldPeople().flatMap(({ id, name, aliases }) => [name, ...aliases].map((n) => ({ id, name: n }))),
  );
  const who = resolveName(name.slice(0, 80), known);
  const found = who.verdict === 'found' ? COUNTRIES.get(who.id!) : undefined;
  if (countriesOfNames.size >= KEPT) countriesOfNames.clear();
  countriesOfNames.set(name, found);
  return found;
}

const NOBODY: LinkVoice = { name: '', kind: 'nobody' };

function withCountry(voice: LinkVoice, ...words: readonly string[]): LinkVoice {
  for (const w of words) {
    const country = countryIn(w);
    if (country !== undefined) return { ...voice, country };
  }
  return voice;
}

const countries = new Map<string, string | undefined>();
/** Words looked up are kept, so many at most. */
const KEPT = 5000;

/** The country that words are, or begin with ("South Korean defence minister", "Seoul"). */
function countryIn(words: string): string | undefined {
  const key = words.slice(0, 80);
  if (countries.has(key)) return countries.get(key);
  const state = stateNamed(key.replace(/^the /i, '').replace(/['’]s$/, ''));
  const whole = resolveCountry(state ?? key);
  const found = whole.verdict === 'found' ? whole.country.code : leadingCountry(key).country;
  if (countries.size >= KEPT) countries.clear();
  countries.set(key, found);
  return found;
}

const forms = new Map<string, NameForm>();

export function formOf(name: string): NameForm {
  let form = forms.get(name);
  if (!form) {
    form = readName(name.slice(0, 80));
    if (forms.size >= KEPT) forms.clear();
    forms.set(name, form);
  }
  return form;
}

const sounds = new Map<string, number>();

/** Hash of the consonants of a word of a name, as near alike in all scripts as they come. */
export function soundOf(word: string): number {
  let sound = sounds.get(word);
  if (sound === undefined) {
    const keys = nameKeys(formOf(word));
    sound = hashString(keys[1] ?? keys[0] ?? word);
    if (sounds.size >= 4 * KEPT) sounds.clear();
    sounds.set(word, sound);
  }
  return sound;
}

const pairs = new Map<string, SameVoice>();

function samePerson(a: string, b: string): SameVoice {
  if (a === b) return 'yes';
  const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
  let same = pairs.get(key);
  if (same === undefined) {
    const { verdict } = matchNames(formOf(a), formOf(b));
    same = verdict === 'same' ? 'yes' : verdict === 'different' ? 'no' : 'unsure';
    if (pairs.size >= 10 * KEPT) pairs.clear();
    pairs.set(key, same);
  }
  return same;
}

/**
 * Two people are told apart by their names; a person and a body or state of one country may be one voice (an office for
 * its holder), of two countries are not; who is unnamed, or nobody, may be anybody of the country.
 */
export function sameVoice(a: LinkVoice, b: LinkVoice): SameVoice {
  if (a.kind === 'nobody' || b.kind === 'nobody') return 'unsure';
  const countries =
    a.country !== undefined && b.country !== undefined
      ? a.country === b.country
        ? 'one'
        : 'two'
      : 'unknown';
  if (a.kind === 'person' && b.kind === 'person') {
    const same = samePerson(a.name, b.name);
    return same === 'unsure' && countries === 'two' ? 'no' : same;
  }
  if (a.name.toLowerCase() === b.name.toLowerCase()) return 'yes';
  if (countries === 'two') return 'no';
  return countries === 'one' ? 'country' : 'unsure';
}

/** Do two articles let the same people speak? -1 to 1; 0 where one lets nobody speak by name. */
export function sameSpeakers(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let found = -1;
  for (const x of a)
    for (const y of b) {
      const same = samePerson(x, y);
      if (same === 'yes') return 1;
      if (same === 'unsure') found = 0;
    }
  return found;
}

/** The people who speak in an article, those who say most first; at most `MOST`. */
export function speakersOf({ told, reading }: Telling): string[] {
  const counts = new Map<string, number>();
  for (const { statement } of told) {
    const mention = statement.speaker?.mention;
    const name = mention == null ? undefined : reading.names[mention];
    if (name?.kind === 'person') counts.set(name.canonical, (counts.get(name.canonical) ?? 0) + 1);
  }
  return [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([name]) => name);
}

const MOST = 3;
