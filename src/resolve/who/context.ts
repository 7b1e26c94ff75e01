import type { Name } from '../../model/index.ts';
import { resolveCountry } from '../countries/resolve-country.ts';
import { type ResolvedOffice, resolveOffice } from '../offices/resolve-office.ts';
import type { NameContext } from './decide.ts';

/** What an article says of itself. */
export interface ArticleContext {
  /** YYYY, YYYY-MM, YYYY-MM-DD or a date-time; null where it is not known. */
  readonly date?: string | null;
  /** ISO 3166 code of the country that it is about (`countryOfArticle`). */
  readonly country?: string;
  /** Codes of all countries that it names (`countriesOfArticle`). */
  readonly countries?: readonly string[];
}

/** What stands beside a mention, for `decide`, with the office as resolved. */
export interface MentionContext extends NameContext {
  readonly office?: ResolvedOffice;
}

/** What an article tells of one of its names: the fullest form, the office beside it, who held that and of which country. */
export function contextOf(name: Name, article: ArticleContext = {}): MentionContext {
  const kind = name.kind === 'person' ? 'person' : 'body';
  if (!name.office || kind === 'body') return { kind, fullest: name.canonical };
  const words = name.office.exact;
  const office = resolveOffice(words, article.date, { country: article.country });
  const country = countryOf(office);
  const holders = holdersBeside(office, words, name, article);
  return { kind, fullest: name.canonical, holders, office, ...(country ? { country } : {}) };
}

/**
 * Who held the office. Where its country is not told, those of all countries that the article names; a surname alone is
 * not looked for among the holders of the whole world ("President Lund" may preside over a club).
 */
function holdersBeside(
  office: ResolvedOffice,
  words: string,
  name: Name,
  { date, countries }: ArticleContext,
): readonly string[] {
  const of = (found: ResolvedOffice): readonly string[] =>
    'candidates' in found ? found.candidates.map(({ person }) => person) : [];
  if (!isOfNoCountry(office)) return of(office);
  if (!countries) return name.canonical.includes(' ') ? of(office) : [];
  const each = countries.map((country) => resolveOffice(words, date, { country }));
  return [...new Set(each.filter((found) => !isOfNoCountry(found)).flatMap(of))];
}

const isOfNoCountry = (office: ResolvedOffice): boolean =>
  office.verdict === 'unsure' && office.why === 'no-country';

/** The country of an office whose words tell it; what the article is about is no ground to rule anybody out. */
function countryOf(office: ResolvedOffice): string | undefined {
  if (office.verdict === 'holder' || office.verdict === 'office')
    return office.countryBy === 'words' ? office.office.country : undefined;
  if (office.verdict === 'unsure' && office.why !== 'no-country' && office.countryBy === 'words')
    return office.offices[0]!.country;
  return undefined;
}

/** Codes of the countries that an article's names of places and peoples name, most often named first. */
export const countriesOfArticle = (names: readonly Name[]): readonly string[] =>
  counted(names).map(([code]) => code);

function counted(names: readonly Name[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { kind, canonical } of names) {
    if (kind !== 'place') continue;
    const country = resolveCountry(canonical);
    if (country.verdict === 'found')
      counts.set(country.country.code, (counts.get(country.country.code) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Named so many times as often as any other. */
const CLEARLY = 2;

/**
 * The country that an article is about: the one that its names of places and peoples name twice or more, and twice as
 * often as any other; undefined where none is. Inferred, and weak: for offices without a country in their words.
 */
export function countryOfArticle(names: readonly Name[]): string | undefined {
  const [first, second] = counted(names);
  return first && first[1] >= CLEARLY && first[1] >= CLEARLY * (second?.[1] ?? 0) ? first[0] : undefined;
}
