import { type GivenFacts, InputError, isPublished, makeArticle } from '../../article/index.ts';
import { isFullyRead, languageTag } from '../../article/language.ts';
import type { Reader } from '../../read/index.ts';
import type { Line } from './lines.ts';

export interface LineOptions {
  /** For lines that do not say it themselves. */
  readonly given: GivenFacts;
  readonly maxChars: number;
  readonly text: boolean;
}

export interface LineResult {
  /** JSON, without the line's end. */
  readonly json: string;
  readonly failed: boolean;
  /** The article is in a language that is not read in full. */
  readonly foreign: boolean;
}

type Id = { readonly id: string | number } | { readonly line: number };

/** One line of input as one line of output: the reading, or what was wrong. Never throws. */
export function readLine(line: Line, reader: Reader, options: LineOptions): LineResult {
  let id: Id = { line: line.number };
  try {
    if (line.text === undefined) throw bad('longer than any article that is read; raise --max-chars');
    const fields = parse(line.text);
    const own = idOf(fields.id);
    if (own !== undefined) id = { id: own };
    const { text } = fields;
    if (typeof text !== 'string') throw bad('no "text", or one that is no string');
    // The text is taken as it is, line ends and all: offsets refer to what the caller has.
    const article = makeArticle(text, factsOf(fields, own, options.given), { maxChars: options.maxChars });
    const reading = reader.read(article, { text: options.text });
    const json = JSON.stringify({ ...id, ...reading });
    return { json, failed: false, foreign: !isFullyRead(article.language) };
  } catch (error) {
    return failed(id, error instanceof InputError ? error.message : `a fault of ours: ${String(error)}`);
  }
}

/** A line of output that says what was wrong with a line of input. */
export function failed(id: Id, error: string): LineResult {
  return { json: JSON.stringify({ ...id, error }), failed: true, foreign: false };
}

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
