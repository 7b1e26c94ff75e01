import type { Article } from '../../model/index.ts';
import { type GivenFacts, makeArticle } from '../article.ts';
import { InputError } from '../input-error.ts';
import { languageTag } from '../language.ts';
import { isPublished } from '../published.ts';

export interface LineFacts {
  /** For lines that do not say it themselves. */
  readonly given: GivenFacts;
  /** In UTF-16 code units. */
  readonly maxChars: number;
}

/** A line of input, parsed as far as its id. */
export interface ParsedLine {
  readonly id: string | number | undefined;
  /** Throws `InputError` when the line has no article in it. */
  article(): Article;
}

/**
 * One line of JSON with "text" and, if known, "id", "url", "title", "outlet", "published" and "language". The text is
 * taken as it is, line ends and all: offsets refer to what the caller has. Throws `InputError` where it is no such line.
 */
export function parseLine(line: string | undefined, { given, maxChars }: LineFacts): ParsedLine {
  if (line === undefined) throw bad('longer than any article that is read; raise --max-chars');
  const fields = parse(line);
  const id = idOf(fields.id);
  return {
    id,
    article() {
      const { text } = fields;
      if (typeof text !== 'string') throw bad('no "text", or one that is no string');
      return makeArticle(text, factsOf(fields, id, given), { maxChars });
    },
  };
}

/** JSON may take six bytes a character (\u0000); the other fields need some room. */
export const lineLimit = (maxChars: number): number => maxChars * 6 + 65_536;

const bad = (what: string): InputError => new InputError('line', what);

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch (error) {
    throw bad(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw bad('no JSON object');
  return fields as Fields; // an object that is not an array
}

function idOf(id: unknown): string | number | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw bad('"id" is neither a string nor a number');
}

function factsOf(fields: Fields, id: string | number | undefined, given: GivenFacts): GivenFacts {
  const word = (name: string): string | undefined => {
    const value = fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw bad(`"${name}" is no string`);
    return value;
  };
  const published = word('published');
  if (published !== undefined && !isPublished(published))
    throw bad(`"published" is ${published}; give YYYY, YYYY-MM, YYYY-MM-DD or a time with zone`);
  const stated = word('language');
  const language = stated === undefined ? undefined : languageTag(stated);
  if (stated !== undefined && language === undefined) throw bad(`"language" is ${stated}, no BCP 47 tag`);
  const own = { title: word('title'), outlet: word('outlet'), url: word('url'), published, language };
  const stating = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...given, ...stating, ...(id !== undefined && { givenId: String(id) }) };
}
