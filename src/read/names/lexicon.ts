import bodies from '../../../lexicon/en/bodies.json' with { type: 'json' };
import demonyms from '../../../lexicon/en/demonyms.json' with { type: 'json' };
import firstNames from '../../../lexicon/en/first-names.json' with { type: 'json' };
import happenings from '../../../lexicon/en/happenings.json' with { type: 'json' };
import notNames from '../../../lexicon/en/not-names.json' with { type: 'json' };
import offices from '../../../lexicon/en/offices.json' with { type: 'json' };
import outlets from '../../../lexicon/en/outlets.json' with { type: 'json' };
import places from '../../../lexicon/en/places.json' with { type: 'json' };
import type { NameKind } from '../../model/index.ts';

export type Gender = 'm' | 'f';

const lowerSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((w) => w.toLowerCase()));

export const NOT_NAMES = lowerSet(notNames.words);
export const MAY_OPEN = lowerSet(notNames.mayOpen);
export const DAYS = lowerSet(notNames.days);
export const PRONOUNS = lowerSet(notNames.pronouns);

export const OFFICE_HEADS = lowerSet(offices.heads);
export const OFFICE_MODIFIERS = lowerSet(offices.modifiers);
/** What an office may be of when its holder's name follows ("Secretary of State", "Minister of Defence"). */
export const OFFICE_FIELDS = lowerSet(offices.fields);
export const TITLES: ReadonlyMap<string, string> = new Map(Object.entries(offices.titles));
export const OFFICE_GENDER: ReadonlyMap<string, string> = new Map(Object.entries(offices.gender));

export const BODY_HEADS = lowerSet(bodies.heads);
export const BODY_OPENERS = lowerSet(bodies.openers);
export const PEOPLES = lowerSet(bodies.people);
export const OUTLET_HEADS = lowerSet(outlets.heads);
export const OUTLET_NOUNS = lowerSet(outlets.nouns);
export const EVENT_HEADS = lowerSet(happenings.heads);
export const EVENT_OPENERS = lowerSet(happenings.openers);
export const PLACE_HEADS = lowerSet(places.heads);
export const PLACE_OPENERS = lowerSet(places.openers);
const NEED_CONTEXT: ReadonlySet<string> = new Set(outlets.needContext);

const genders = new Map<string, Gender | ''>();
for (const name of firstNames.male) genders.set(name.toLowerCase(), 'm');
for (const name of firstNames.female) genders.set(name.toLowerCase(), 'f');
for (const name of firstNames.either) genders.set(name.toLowerCase(), '');
const FAMILY_FIRST = lowerSet(firstNames.familyFirst);

export const isFirstName = (lower: string): boolean => {
  if (genders.has(lower)) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 1 && genders.has(lower.slice(0, hyphen));
};
/** What a given name lets one guess; undefined where it says nothing. */
export const genderOf = (lower: string): Gender | undefined => genders.get(lower) || undefined;
/** Family names that stand first ("Kim Jong-un"). */
export const isFamilyFirst = (lower: string): boolean => FAMILY_FIRST.has(lower);

/** A name that the lexicon knows. */
export interface Known {
  /** Its words in lower case. */
  readonly words: readonly string[];
  readonly kind: NameKind;
  /** The name under which the lexicon files it: aliases of one thing share it. */
  readonly key: string;
  /** A people's adjective or noun ("North Korean") that stands for the place. */
  readonly adjective: boolean;
  /** Only where the context asks for one ("Time", "The Hill"). */
  readonly unsure: boolean;
  /** The state whose government this capital may stand for. */
  readonly capitalOf?: string;
}

const known = new Map<string, Known[]>();

function enter(
  name: string,
  kind: NameKind,
  key: string,
  more: { readonly adjective?: boolean; readonly unsure?: boolean; readonly capitalOf?: string } = {},
): void {
  const words = wordsOf(name);
  const entry: Known = {
    words,
    kind,
    key,
    adjective: more.adjective ?? false,
    unsure: more.unsure ?? false,
    ...(more.capitalOf && { capitalOf: more.capitalOf }),
  };
  const first = words[0]!;
  const list = known.get(first);
  if (!list) known.set(first, [entry]);
  else if (!list.some((e) => e.words.length === words.length && e.words.every((w, i) => w === words[i])))
    list.push(entry);
}

/** As the tokens of a text are cut: clitics apart. Dots stay, since the tokens of "U.S." keep theirs. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/'s\b/g, " 's")
    .replace(/s'(?= )/g, "s '")
    .replace(/([&/+])/g, ' $1 ')
    .split(/\s+/)
    .filter(Boolean);
}

for (const [name, aliases] of Object.entries(places.countries))
  for (const n of [name, ...aliases]) enter(n, 'place', name);
for (const [name, place] of Object.entries(demonyms.demonyms)) {
  enter(name, 'place', place, { adjective: true });
  if (/(an|i|r|ek|ot|h)$/.test(name) && !/(ish|sh|ch)$/.test(name))
    enter(`${name}s`, 'place', place, { adjective: true });
}
for (const [name, country] of Object.entries(places.capitals))
  enter(name, 'place', name, { capitalOf: country });
for (const [name, aliases] of Object.entries(places.states))
  for (const n of [name, ...aliases]) enter(n, 'place', name);
for (const name of [...places.cities, ...places.regions]) enter(name, 'place', name);
for (const [name, aliases] of Object.entries(outlets.outlets))
  for (const n of [name, ...aliases]) enter(n, 'outlet', name, { unsure: NEED_CONTEXT.has(n) });
for (const [name, aliases] of Object.entries(bodies.known) as [string, string[]][])
  for (const n of [name, ...aliases]) enter(n, 'body', name, { unsure: n === 'House' || n === 'IS' });
for (const name of happenings.known) enter(name, 'event', name);
for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Entries that begin with this word (lower case), the longest first. */
export const knownFrom = (lower: string): readonly Known[] | undefined => known.get(lower);
