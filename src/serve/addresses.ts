import { NotFound } from './errors.ts';

/**
 * Every address of the web application, made and read in this one place. The whole state of a view stands in its
 * address; each may end in `.json`, where there is a table in `.csv`, where there is a drawing in `.svg`.
 */
export const PATTERNS = {
  desk: '/',
  read: '/read',
  draft: '/read/:id',
  keep: '/read/:id/keep',
  article: '/articles/:id',
  versions: '/articles/:id/versions',
  statement: '/statements/:id',
  traces: '/traces',
  trace: '/traces/:id',
  collation: '/traces/:id/collation',
  stemma: '/traces/:id/stemma',
  figures: '/figures',
  figure: '/figures/:id',
  person: '/people/:id',
  outlet: '/outlets/:id',
  explore: '/explore',
  judge: '/judge',
} as const;

/** What may stand behind the question mark; an address not named here has nothing there. */
export const QUERIES = {
  traces: ['words'],
  trace: ['base'],
  collation: ['base', 'with', 'kind'],
  figures: ['words', 'outlet', 'from', 'to'],
  figure: ['words', 'outlet', 'from', 'to'],
  person: ['outlet', 'from', 'to', 'after'],
  outlet: ['from', 'to', 'after'],
  explore: [
    'words',
    'person',
    'body',
    'outlet',
    'language',
    'directness',
    'certainty',
    'counted',
    'value',
    'from',
    'to',
    'sort',
    'list',
    'after',
  ],
  judge: ['about', 'after'],
} as const;

export type PlaceName = keyof typeof PATTERNS;
type ParamsIn<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamsIn<More>
    : Rest
  : never;
/** What stands in the path of an address. */
export type Params<N extends PlaceName> = Readonly<Record<ParamsIn<(typeof PATTERNS)[N]>, string>>;
/** What may stand behind the question mark. */
export type Query<N extends PlaceName> = N extends keyof typeof QUERIES
  ? Readonly<Partial<Record<(typeof QUERIES)[N][number], string>>>
  : Readonly<Record<string, never>>;

/** How the data of an address is given. */
export const FORMATS = ['html', 'json', 'csv', 'svg'] as const;
export type Format = (typeof FORMATS)[number];

export interface AddressParts<N extends PlaceName> {
  readonly query?: Query<N>;
  readonly format?: Exclude<Format, 'html'>;
  /** Where on the page: the id of a statement, say. */
  readonly place?: string;
  /** Words of the page that the browser is to show and mark (a text fragment). */
  readonly exact?: string;
}

/** The address of a place, to stand in a link. Empty parts of the query are left out. */
export function addressOf<N extends PlaceName>(
  name: N,
  ...[params, parts = {}]: keyof Params<N> extends never
    ? [params?: Params<N>, parts?: AddressParts<N>]
    : [params: Params<N>, parts?: AddressParts<N>]
): string {
  const given = (params ?? {}) as Readonly<Record<string, string>>;
  const path = PATTERNS[name].replace(/:(\w+)/g, (_, key: string) => segment(given[key]!));
  const { format, place, exact } = parts;
  // The desk has no name to put an ending to.
  const ending = format === undefined ? '' : `${path === '/' ? 'desk' : ''}.${format}`;
  const query = Object.entries((parts.query ?? {}) as Record<string, string | undefined>).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const asked = query.length === 0 ? '' : `?${new URLSearchParams(query)}`;
  const shown = exact === undefined ? '' : `:~:text=${encodeURIComponent(exact).replaceAll('-', '%2D')}`;
  const at = place === undefined && exact === undefined ? '' : `#${encodeURIComponent(place ?? '')}${shown}`;
  return `${path}${ending}${asked}${at}`;
}

/** A dot is written as %2E, so that no name is taken for one with an ending; `ar_…@2` stays as it is. */
const segment = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E').replaceAll('%40', '@');

const ENDING = /\.(json|csv|svg)$/;

/** The path without its ending, and what the ending asks for. */
export function withoutEnding(path: string): { readonly path: string; readonly format?: Format } {
  const match = ENDING.exec(path);
  if (!match) return { path };
  const rest = path.slice(0, match.index);
  return { path: rest === '/desk' ? '/' : rest, format: match[1] as Format }; // one of the three of ENDING
}

/** The values of an address's path, decoded. Throws `NotFound` where they are none. */
export function paramsOf<N extends PlaceName>(name: N, path: string): Params<N> {
  const pattern = PATTERNS[name].split('/');
  const pieces = path.split('/');
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries())
    if (part.startsWith(':')) params[part.slice(1)] = decoded(pieces[i] ?? '');
  return params as Params<N>; // every name of the pattern was given a value
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    throw new NotFound('this address is not written as addresses are');
  }
}

/** What the query says, of all that it may say; empty parts are left out. */
export function queryOf<N extends PlaceName>(name: N, search: URLSearchParams): Query<N> {
  const known: readonly string[] = name in QUERIES ? QUERIES[name as keyof typeof QUERIES] : [];
  const pairs = known.flatMap((key) => {
    const value = search.get(key);
    return value === null || value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(pairs) as Query<N>; // only names of this address's query
}
