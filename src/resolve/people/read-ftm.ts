import type { NamedKind } from '../types.ts';
import { brokenLine, clean, dateOf, usableNames } from './clean.ts';
import { type Chunks, linesOf } from './lines.ts';
import { IMPORT_LIMITS, type ImportEntry, type ImportLimits, type ImportProblem } from './person.ts';

/** Schemata of FollowTheMoney that can speak; all others (addresses, sanctions, vessels ...) are passed over. */
const KINDS: ReadonlyMap<string, NamedKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'body'],
  ['Company', 'body'],
  ['PublicBody', 'body'],
  ['LegalEntity', 'body'],
]);

/**
 * People and bodies of a file of FollowTheMoney entities, one JSON object a line, as OpenSanctions and Aleph publish
 * them. Bounded memory; a broken line is named and the rest kept. Never throws but for what `chunks` throws.
 */
export async function* readFtm(
  chunks: Chunks,
  limits: ImportLimits = IMPORT_LIMITS,
): AsyncGenerator<ImportEntry> {
  for await (const { line, text } of linesOf(chunks, limits.line)) {
    const broken = brokenLine(line, text, limits.line);
    if (broken) yield { problem: broken };
    else if (text!.trim() !== '') yield entryOf(text!, line, limits);
  }
}

function entryOf(text: string, line: number, limits: ImportLimits): ImportEntry {
  const problem = (what: string, todo: string): ImportEntry => ({
    problem: { line, what, todo, kept: false },
  });
  let entity: unknown;
  try {
    entity = JSON.parse(text);
  } catch (error) {
    return problem(
      `no JSON (${error instanceof Error ? clean(error.message).slice(0, 120) : 'broken'})`,
      'one JSON object a line',
    );
  }
  if (!isObject(entity)) return problem('no JSON object', 'one JSON object a line');
  const { id, schema } = entity;
  if (typeof schema !== 'string') return problem('no "schema"', 'give each entity its FollowTheMoney schema');
  const kind = KINDS.get(schema);
  if (!kind) return { skipped: schema, line };
  if (typeof id !== 'string' || clean(id) === '' || id.length > 300)
    return problem('no "id" that can be used', 'give each entity an id of up to 300 characters');
  const properties = isObject(entity.properties) ? entity.properties : {};
  const values = (...names: readonly string[]): string[] => names.flatMap((name) => texts(properties[name]));
  const caption = typeof entity.caption === 'string' ? [entity.caption] : [];
  const own = values('name');
  const first = own.includes(caption[0] ?? '') || own.length === 0 ? caption : [];
  const { names, problems } = usableNames(
    [...first, ...own, ...values('alias', 'previousName')],
    line,
    limits,
  );
  if (names.length === 0) return problem('no name', 'give "properties" a "name"');
  const weak = usableNames(values('weakAlias', 'abbreviation'), line, limits);
  const [born, died] = [dated(values('birthDate')), dated(values('deathDate'))];
  return {
    line,
    problems: [...problems, ...weak.problems] satisfies ImportProblem[],
    person: {
      id: clean(id),
      kind,
      name: names[0]!,
      aliases: names.slice(1),
      weakAliases: weak.names.filter((name) => !names.includes(name)),
      countries: codes(values('country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry')),
      positions: [...new Set(values('position').map(clean))].filter((p) => p !== '').slice(0, limits.names),
      ...(born ? { born } : {}),
      ...(died ? { died } : {}),
    },
  };
}

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** Values of a property; some exporters write one without its list. */
function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((x): x is string => typeof x === 'string' && x.trim() !== '');
}

/** The first date that is one. */
const dated = (values: readonly string[]): string | undefined =>
  values.map(dateOf).find((date) => date !== undefined);

/** ISO codes, upper case, of FollowTheMoney's ("us", "gb-sct"); its codes of states that are no more go. */
function codes(values: readonly string[]): string[] {
  const found = values.map((value) => /^([a-z]{2})(?:-|$)/i.exec(value)?.[1]?.toUpperCase());
  return [...new Set(found.filter((code) => code !== undefined))];
}
