import bodies from '../../../lexicon/world/bodies.json' with { type: 'json' };
import offices from '../../../lexicon/world/offices.json' with { type: 'json' };
import { looseKey } from '../written/loose-key.ts';

/** An office, or a body, that the lexicon knows. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly kind: 'office' | 'body';
  /** ISO 3166; none where it belongs to no country (NATO, the European Commission). */
  readonly country?: string;
  /** What most countries have, as "foreign-minister". */
  readonly role?: string;
  /** Id of the body that an office belongs to. */
  readonly body?: string;
  /** Several hold it at once. */
  readonly many?: boolean;
}

/** How offices.json and bodies.json have them. */
interface Written extends Omit<Office, 'kind'> {
  readonly words?: readonly string[];
  readonly ownWords?: readonly string[];
}

/** Spellings and sexes of one word for an office. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['advisor', 'adviser'],
  ['centre', 'center'],
  ['undersecretary', 'under secretary'],
  ...['spokesman', 'spokeswoman', 'spokesmen', 'spokeswomen', 'spokespeople', 'spokespersons'].map(
    (word) => [word, 'spokesperson'] as const,
  ),
  ...['chairman', 'chairwoman', 'chairperson'].map((word) => [word, 'chair'] as const),
]);

/** What words for an office are looked up by: small letters, no "the", no accents, dots, hyphens or "'s". */
export const officeKey = (written: string): string =>
  looseKey(written.replace(/[’']s\b/g, ''))
    .split(' ')
    .filter((word) => word !== 'the')
    .map((word) => SAME_WORD.get(word) ?? word)
    .join(' ');

const ROLES: Readonly<Record<string, readonly string[]>> = { ...offices.roles, ...bodies.roles };

const entry = (written: Written, kind: Office['kind']): readonly [Office, Written] => {
  const { words: _, ownWords: __, ...office } = written;
  return [{ ...office, kind }, written];
};

const ENTRIES = [
  ...(offices.offices as readonly Written[]).map((o) => entry(o, 'office')), // JSON of ours
  ...(bodies.bodies as readonly Written[]).map((b) => entry(b, 'body')),
];

/** All of them. */
export const OFFICES: readonly Office[] = ENTRIES.map(([office]) => office);

function table(wordsOf: (written: Written) => readonly string[]): ReadonlyMap<string, readonly Office[]> {
  const out = new Map<string, Office[]>();
  for (const [office, written] of ENTRIES)
    for (const key of new Set(wordsOf(written).map(officeKey)))
      out.set(key, [...(out.get(key) ?? []), office]);
  return out;
}

/** Offices and bodies by words that tell them alone. */
export const BY_OWN_WORDS = table(({ name, ownWords = [] }) => [name, ...ownWords]);
/** By words that need the country beside them. */
export const BY_WORDS = table(({ role, words = [] }) => [...(role ? (ROLES[role] ?? []) : []), ...words]);

/** Which role words name, whether or not a country's is listed. */
export const ROLE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(ROLES).flatMap(([role, words]) => words.map((word) => [officeKey(word), role] as const)),
);
