import { articleId, sha256 } from '../../article/identity.ts';
import type { Article } from '../../model/index.ts';
import type { Capture, CaptureKind } from '../capture.ts';
import type { LedgerEntry } from '../judgement.ts';
import { captureId, isKeepable } from '../keep/capture-of.ts';
import { entryId } from '../ledger/index.ts';
import { TRACED } from './trace-lines.ts';

/** What a line of an export may be; the first four are what another store takes, the rest is derived from them. */
export const LINE_TYPES = [
  'version',
  'people',
  'judgement',
  'tombstone',
  'statement',
  'figure',
  'date',
  'name',
  ...TRACED,
] as const;
export type LineType = (typeof LINE_TYPES)[number];

/** A capture of an article (`version`), or a piece of a list of people, whole. */
interface CaptureLine {
  readonly type: 'version' | 'people';
  readonly id: string;
  readonly takenAt: string;
  readonly name: string;
  readonly contentType: string;
  readonly address?: string;
  readonly headers?: Capture['headers'];
  readonly article?: Article;
  /** Base64; left out where it is the article's text in UTF-8. */
  readonly original?: string;
}

/** What of a line an import takes. */
export type Taking =
  | { readonly capture: Capture }
  | { readonly entry: LedgerEntry }
  | { readonly derived: LineType };

export function lineOfCapture(capture: Capture): string {
  const { original, kind, article, id, takenAt, name, contentType, address, headers } = capture;
  const bytes = Buffer.from(original.buffer, original.byteOffset, original.byteLength);
  const isText = article !== undefined && bytes.equals(Buffer.from(article.text, 'utf8'));
  const line: CaptureLine = {
    type: kind === 'article' ? 'version' : 'people',
    id,
    takenAt,
    name,
    contentType,
    ...(address !== undefined && { address }),
    ...(headers && { headers }),
    ...(article && { article }),
    ...(!isText && { original: bytes.toString('base64') }),
  };
  return JSON.stringify(line);
}

export function lineOfEntry(entry: LedgerEntry): string {
  return JSON.stringify({ type: entry.kind === 'forget' ? 'tombstone' : 'judgement', ...entry });
}

/**
 * What a line of an export holds. Throws an Error that says why, where it holds nothing that was exported so: no line
 * of ours, or one whose words do not fit its hashes.
 */
export function takingOf(line: unknown): Taking {
  const fields = objectOf(line, 'no JSON object');
  const { type } = fields;
  if (!isKeepable(fields)) throw new Error('it has characters that no store keeps (U+0000, half of a pair)');
  if (type === 'version' || type === 'people') return { capture: captureOfLine(fields) };
  if (type === 'judgement' || type === 'tombstone') return { entry: entryOfLine(fields) };
  const derived = LINE_TYPES.find((t) => t === type);
  if (derived) return { derived };
  throw new Error(type === undefined ? 'no "type"' : `there is no type ${JSON.stringify(type)}`);
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(value: unknown, otherwise: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Error(otherwise);
}

function words(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw new Error(`no "${name}", or one that is no string`);
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function time(fields: Fields, name: string): string {
  const value = words(fields, name);
  if (!TIME.test(value) || Number.isNaN(Date.parse(value)))
    throw new Error(`"${name}" is no time such as 2031-05-14T08:00:00.000Z`);
  return value;
}

function captureOfLine(fields: Fields): Capture {
  const kind: CaptureKind = fields.type === 'people' ? 'people' : 'article';
  const article = kind === 'article' ? articleOf(fields) : undefined;
  const original =
    fields.original === undefined && article
      ? Buffer.from(article.text, 'utf8')
      : Buffer.from(words(fields, 'original'), 'base64');
  const id = words(fields, 'id');
  if (captureId(kind, original, article, words(fields, 'contentType')) !== id)
    throw new Error(`what it holds is not capture ${id}`);
  const { address, headers } = fields;
  return {
    id,
    takenAt: time(fields, 'takenAt'),
    kind,
    name: words(fields, 'name'),
    contentType: words(fields, 'contentType'),
    ...(address !== undefined && { address: words(fields, 'address') }),
    ...(headers !== undefined && { headers: headersOf(headers) }),
    original,
    ...(article && { article }),
  };
}

function headersOf(headers: unknown): NonNullable<Capture['headers']> {
  const isPair = (h: unknown): h is readonly [string, string] =>
    Array.isArray(h) && h.length === 2 && h.every((w) => typeof w === 'string');
  if (Array.isArray(headers) && headers.every(isPair)) return headers;
  throw new Error('"headers" are no list of pairs');
}

function articleOf(fields: Fields): Article {
  const given = objectOf(fields.article, 'no "article"');
  const text = words(given, 'text');
  if (sha256(text) !== given.sha256) throw new Error('the text does not fit its sha-256');
  words(given, 'language');
  const url = given.url === undefined ? undefined : words(given, 'url');
  if (articleId(url, sha256(text)) !== given.id)
    throw new Error(`${String(given.id)} is not the id of this article`);
  // Whatever else it says is held to by the id of the capture.
  return given as unknown as Article;
}

function entryOfLine({ type, ...fields }: Fields): LedgerEntry {
  const kind = words(fields, 'kind');
  const fits = type === 'tombstone' ? kind === 'forget' : kind === 'names' || kind === 'statements';
  if (!fits) throw new Error(`a ${type} is of no kind "${kind}"`);
  time(fields, 'at');
  words(fields, 'who');
  if (kind === 'forget') {
    words(fields, 'article');
    words(fields, 'reason');
    listOfWords(fields, 'captures');
    listOfWords(fields, 'originals');
  } else {
    if (!Array.isArray(fields.pair) || fields.pair.length !== 2) throw new Error('no "pair" of two');
    if (!/^(?:same|different|unsure|withdrawn)$/.test(words(fields, 'verdict')))
      throw new Error('no verdict same, different, unsure or withdrawn');
    for (const side of fields.pair) checkSide(kind, side);
  }
  const entry = fields as unknown as LedgerEntry; // as was looked at above
  if (entryId(entry) !== entry.id) throw new Error(`what it says is not entry ${String(fields.id)}`);
  return entry;
}

function listOfWords(fields: Fields, name: string): void {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((w) => typeof w === 'string'))
    throw new Error(`"${name}" are no list of words`);
}

function checkSide(kind: string, side: unknown): void {
  if (kind === 'names') {
    if (typeof side !== 'string') throw new Error('a name that is no string');
    return;
  }
  const ref = objectOf(side, 'a statement that is no object');
  for (const name of ['statement', 'article', 'text']) words(ref, name);
  listOfWords(ref, 'exact');
  const isSpan = (s: unknown): boolean =>
    Array.isArray(s) && s.length === 2 && s.every((n) => Number.isSafeInteger(n));
  if (!Array.isArray(ref.spans) || !ref.spans.every(isSpan)) throw new Error('"spans" are no spans');
}
