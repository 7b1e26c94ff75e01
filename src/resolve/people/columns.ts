/** What a column of a CSV file holds. */
export type Column =
  | 'id'
  | 'name'
  | 'aliases'
  | 'weakAliases'
  | 'kind'
  | 'countries'
  | 'born'
  | 'died'
  | 'positions';

/** Names of columns as files have them, in small letters without spaces, hyphens or underscores. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'key', 'identifier', 'personid', 'entityid'],
  name: ['name', 'fullname', 'caption', 'label', 'primaryname'],
  aliases: ['aliases', 'alias', 'aka', 'alsoknownas', 'othernames', 'alternativenames', 'spellings'],
  weakAliases: ['weakaliases', 'weakalias', 'nicknames'],
  kind: ['kind', 'type', 'schema'],
  countries: ['country', 'countries', 'nationality', 'citizenship', 'countrycode'],
  born: ['born', 'birthdate', 'dateofbirth', 'dob', 'birth'],
  died: ['died', 'deathdate', 'dateofdeath', 'dod', 'death'],
  positions: ['position', 'positions', 'office', 'offices', 'title', 'role'],
};

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADERS).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
);

/** Which column stands where: the first of each that the header names. */
export function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const out = new Map<Column, number>();
  for (const [i, name] of header.entries()) {
    const column = COLUMNS.get(name.toLowerCase().replace(/[\s_-]/g, ''));
    if (column && !out.has(column)) out.set(column, i);
  }
  return out;
}

/** What parts the fields of a file, by the header: whatever stands in it most. */
export function delimiterOf(header: string): string {
  const counts = [',', ';', '\t', '|'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const BODIES =
  /^(?:bod(?:y|ies)|organi[sz]ations?|org|company|companies|publicbody|legalentity|institution|agency)$/;
const PEOPLE = /^(?:|persons?|people|human|individual)$/;

/** person, body, or undefined where a file says something else. */
export function kindOf(written: string): 'person' | 'body' | undefined {
  const word = written.toLowerCase().replace(/[\s_-]/g, '');
  return PEOPLE.test(word) ? 'person' : BODIES.test(word) ? 'body' : undefined;
}
