import holders from '../../../lexicon/world/holders.json' with { type: 'json' };
import people from '../../../lexicon/world/people.json' with { type: 'json' };
import type { KnownPerson } from '../people/person.ts';

/** Somebody who held an office. */
export interface Holder {
  /** Id among `worldPeople()`. */
  readonly person: string;
  readonly name: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; the day of a change belongs to both. */
  readonly from: string;
  /** Absent: still in office at `KNOWN_TO`. */
  readonly to?: string;
  readonly acting: boolean;
}

/** Who held offices is known up to this day. */
export const KNOWN_TO: string = holders.knownTo;

/** The lexicon's ids of people, apart from those that users bring. */
const worldId = (id: string): string => `world:${id}`;

/** The people of the lexicon, to be filed among the known. */
export function worldPeople(): readonly KnownPerson[] {
  return people.people.map(({ id, name, aliases, countries }) => ({
    id: worldId(id),
    kind: 'person',
    name,
    aliases,
    weakAliases: [],
    countries,
    positions: [],
  }));
}

const NAMES = new Map(people.people.map(({ id, name }) => [id, name] as const));

interface WrittenHolder {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly acting?: boolean;
}

const HELD: ReadonlyMap<string, readonly Holder[]> = new Map(
  Object.entries(holders.holders as Readonly<Record<string, readonly WrittenHolder[]>>).map(
    ([office, list]) => [
      office,
      list.map(({ person, acting = false, ...dates }) => ({
        person: worldId(person),
        name: NAMES.get(person) ?? person,
        acting,
        ...dates,
      })),
    ],
  ),
);

/** Everybody listed for an office, earliest first. */
export const holdersOf = (office: string): readonly Holder[] => HELD.get(office) ?? [];

/** First and last day that a date may mean. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of YYYY, YYYY-MM, YYYY-MM-DD or a date-time; undefined where it is none. */
export function daysOf(date: string): Days | undefined {
  const found = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T| )/.exec(date)?.[0];
  if (found === undefined) return undefined;
  return { first: `${found}-01-01`.slice(0, 10), last: `${found}-12-31`.slice(0, 10) };
}

/** How surely somebody held an office on the days that a date may mean. */
export function heldThen(holder: Holder, { first, last }: Days): 'surely' | 'maybe' | 'no' {
  const from = daysOf(holder.from)!;
  const to = daysOf(holder.to ?? KNOWN_TO)!;
  if (from.first > last || to.last < first) return 'no';
  return from.last <= first && to.first >= last ? 'surely' : 'maybe';
}
