import type {
  Article,
  ArticleLink,
  ArticlePage,
  ArticleTime,
  MetadataBasis,
  PublishedBasis,
} from '../model/index.ts';
import { articleId, sha256 } from './identity.ts';
import { InputError } from './input-error.ts';
import { detectLanguage } from './language.ts';

/** A text of more code units than this is refused unless the caller says otherwise. */
export const MAX_CHARS = 2_000_000;

/** What the caller knows of an article; it goes before what the article says of itself. */
export interface GivenFacts {
  readonly givenId?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly language?: string;
}

/** What a page says of itself, each with its place. */
export interface FoundFacts {
  readonly url?: string;
  readonly outlet?: Fact;
  readonly title?: Fact;
  readonly byline?: Fact;
  readonly language?: Fact;
  readonly published?: { readonly value: string; readonly basis: PublishedBasis };
}

export interface Fact {
  readonly value: string;
  readonly basis: MetadataBasis;
}

/** Line ends to LF, the byte order mark off. Offsets in a reading refer to the text after this. */
export const normalText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

export interface ArticleOptions {
  /** What to call the text in an error. */
  readonly where?: string;
  readonly found?: FoundFacts;
  readonly links?: readonly ArticleLink[];
  readonly pages?: readonly ArticlePage[];
  readonly times?: readonly ArticleTime[];
  /** In code units; default 2,000,000. */
  readonly maxChars?: number;
}

/**
 * The article of a text, which is taken as it is; what is given of it goes before what was found in it. Throws
 * `InputError` where it is empty or too long.
 */
export function makeArticle(text: string, given: GivenFacts = {}, options: ArticleOptions = {}): Article {
  const { where = 'text', found = {}, links, pages, times, maxChars = MAX_CHARS } = options;
  if (text.length > maxChars)
    throw new InputError(
      where,
      `${text.length.toLocaleString('en')} characters are more than the ${maxChars.toLocaleString('en')} that are read`,
      `cut it, or raise the limit with --max-chars ${text.length}`,
    );
  if (!/\S/.test(text)) throw new InputError(where, 'no text in it', 'give an article of at least one word');
  const fact = (name: 'outlet' | 'title' | 'byline'): Fact | undefined =>
    given[name] === undefined ? found[name] : { value: given[name], basis: 'given' };
  const outlet = fact('outlet');
  const title = fact('title');
  const byline = fact('byline');
  const language = languageOf(text, given, found);
  const published =
    given.published === undefined
      ? found.published
      : { value: given.published, basis: 'given' as PublishedBasis };
  const url = given.url ?? found.url;
  const hash = sha256(text);
  return {
    text,
    sha256: hash,
    id: articleId(url, hash),
    ...(given.givenId !== undefined && { givenId: given.givenId }),
    ...(url !== undefined && { url }),
    ...(outlet && { outlet: outlet.value }),
    ...(title && { title: title.value }),
    ...(byline && { byline: byline.value }),
    ...(published && { published: published.value, publishedBasis: published.basis }),
    basis: {
      ...(outlet && { outlet: outlet.basis }),
      ...(title && { title: title.basis }),
      ...(byline && { byline: byline.basis }),
      language: language.basis,
    },
    language: language.value,
    ...(links && links.length > 0 && { links }),
    ...(pages && pages.length > 0 && { pages }),
    ...(times && times.length > 0 && { times }),
  };
}

/** Given, else what the page says, unless the words themselves are surely of another language. */
function languageOf(text: string, given: GivenFacts, found: FoundFacts): Fact {
  if (given.language !== undefined) return { value: given.language, basis: 'given' };
  const detected = detectLanguage(text);
  const stated = found.language;
  if (!stated) return { value: detected, basis: 'text' };
  const same = stated.value.split('-')[0] === detected.split('-')[0];
  return detected === 'und' || same ? stated : { value: detected, basis: 'text' };
}
