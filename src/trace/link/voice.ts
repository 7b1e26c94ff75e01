import { stateNamed } from '../../read/compare/told.ts';
import type { Telling, Told } from '../../read/index.ts';
import { matchNames } from '../../resolve/compare/match.ts';
import { leadingCountry } from '../../resolve/countries/leading-country.ts';
import { resolveCountry } from '../../resolve/countries/resolve-country.ts';
import type { NameForm } from '../../resolve/types.ts';
import { readName } from '../../resolve/written/form.ts';
import type { LinkVoice } from './linkable.ts';

/** yes, no, or unsure: did one say what the other said? */
export type SameVoice = 'yes' | 'no' | 'unsure';

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
  return withCountry({ name: mention.canonical, kind }, ...offices.map((n) => n.office!.exact), words);
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
  return countries === 'one' && a.kind === b.kind ? 'yes' : 'unsure';
}
