import type { Article } from '../model/index.ts';
import { type GivenFacts, makeArticle, normalText } from './article.ts';
import type { DocumentText } from './documents/document.ts';
import { captions, packedDocument, Refusal } from './documents/index.ts';
import { decode } from './input/decode.ts';
import { byteLimit, readFileBytes } from './input/file-bytes.ts';
import { notText } from './input/sniff.ts';
import { InputError } from './input-error.ts';
import { isFullyRead } from './language.ts';

export interface LoadOptions {
  readonly given?: GivenFacts;
  /** In UTF-16 code units, default 2,000,000. */
  readonly maxChars?: number;
}

/** An article with what the user should be told about how it was taken. */
export interface Loaded {
  readonly article: Article;
  readonly notices: readonly string[];
}

/**
 * The article at a path, at an http(s) address, or (for "-") on standard input. Throws `InputError`, whose message
 * is one line, for whatever cannot be read.
 */
export async function loadArticle(where: string, options: LoadOptions = {}): Promise<Loaded> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) {
    const { fetchPage } = await import('./fetch/index.ts');
    const page = await fetchPage(where);
    return articleFromBytes(page.bytes, {
      ...options,
      name: where,
      address: page.url,
      ...(page.charset && { charset: page.charset }),
      ...(page.isHtml !== undefined && { isHtml: page.isHtml }),
    });
  }
  const name = where === '-' ? 'standard input' : where;
  const bytes = await readFileBytes(where, name, byteLimit(options.maxChars));
  return articleFromBytes(bytes, { ...options, name });
}

export interface BytesOptions extends LoadOptions {
  /** What to call the bytes in an error. */
  readonly name: string;
  /** Where the bytes came from: its links are resolved against it, and it is the article's, if the page names no other of its own. */
  readonly address?: string;
  /** As the server stated it. */
  readonly charset?: string;
  /** Where the server or the caller knows; else the name and the first bytes tell. */
  readonly isHtml?: boolean;
}

/** The article of a file's or a page's bytes. Throws `InputError`. */
export async function articleFromBytes(bytes: Uint8Array, options: BytesOptions): Promise<Loaded> {
  const { name, given = {}, maxChars, address } = options;
  if (bytes.length === 0) throw new InputError(name, 'empty', 'give an article of at least one word');
  const packed = await orInputError(name, () => packedDocument(bytes));
  if (packed) return fromDocument(packed, options);
  const wrong = notText(bytes);
  if (wrong) throw new InputError(name, wrong.what, wrong.todo.replace('FILE', name));
  const isHtml = options.isHtml ?? (/\.x?html?$/i.test(name) || looksLikeHtml(bytes));
  const notices: string[] = [];
  let article: Article;
  if (isHtml) {
    const { pageFromHtml, statedCharset } = await import('./html/index.ts');
    const decoded = decode(bytes, options.charset ?? statedCharset(bytes));
    if (decoded.notice) notices.push(`${name}: ${decoded.notice}`);
    const page = pageFromHtml(name, normalText(decoded.text), given.url ?? address);
    article = makeArticle(page.text, given, {
      where: name,
      found: { ...page.facts, url: page.facts.url ?? address },
      links: page.links,
      maxChars,
    });
  } else {
    const decoded = decode(bytes, options.charset);
    if (decoded.notice) notices.push(`${name}: ${decoded.notice}`);
    const text = normalText(decoded.text);
    const spoken = await orInputError(name, async () => captions(text));
    article = makeArticle(spoken?.text ?? text, given, {
      where: name,
      found: { url: address },
      times: spoken?.times,
      maxChars,
    });
  }
  return { article, notices: [...notices, ...languageNotice(name, article)] };
}

function fromDocument(document: DocumentText, options: BytesOptions): Loaded {
  const { name, given = {}, maxChars, address } = options;
  const { text, pages, links } = document;
  const article = makeArticle(text, given, { where: name, found: { url: address }, pages, links, maxChars });
  const notices = (document.notices ?? []).map((notice) => `${name}: ${notice}`);
  return { article, notices: [...notices, ...languageNotice(name, article)] };
}

/** A document that is refused is bad input, and known by its name. */
async function orInputError<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw new InputError(name, error.what, error.todo);
    throw error;
  }
}

const languageNotice = (name: string, { language }: Article): readonly string[] =>
  isFullyRead(language)
    ? []
    : [`${name}: the language is ${language}; only English is read in full (--language en if it is English)`];

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = decode(bytes.subarray(0, 2048)).text.replace(/^\ufeff/, '');
  const start = head.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]{0,1500}?-->)+/, '');
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}
