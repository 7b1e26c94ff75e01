import type { DomDocument } from './dom.ts';

export interface LdArticle {
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly language?: string;
  readonly published?: string;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|ReportageNewsArticle)$/;
/** Pages nest "@graph" and lists; deeper than this is no metadata. */
const MAX_DEPTH = 6;
const MAX_NODES = 5_000;

/** The first schema.org article that a page's JSON-LD describes. What does not parse is passed over. */
export function jsonLdArticle(document: DomDocument): LdArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(
        (script.textContent ?? '').replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''),
      );
    } catch {
      continue;
    }
    const found = findArticle(data, { left: MAX_NODES }, 0);
    if (found) return articleFacts(found);
  }
  return undefined;
}

type Json = Readonly<Record<string, unknown>>;

function findArticle(data: unknown, budget: { left: number }, depth: number): Json | undefined {
  if (depth > MAX_DEPTH || budget.left-- <= 0 || typeof data !== 'object' || data === null) return undefined;
  if (Array.isArray(data)) {
    for (const item of data) {
      const found = findArticle(item, budget, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const node = data as Json; // not an array and not null: an object
  const types = [node['@type']].flat();
  if (types.some((t) => typeof t === 'string' && ARTICLE.test(t))) return node;
  return findArticle(node['@graph'] ?? node.mainEntity ?? node.mainEntityOfPage, budget, depth + 1);
}

function articleFacts(node: Json): LdArticle {
  const title = textOf(node.headline) ?? textOf(node.name);
  const outlet = nameOf(node.publisher) ?? nameOf(node.sourceOrganization);
  const byline = nameOf(node.author) ?? nameOf(node.creator);
  const language = textOf(node.inLanguage) ?? nameOf(node.inLanguage);
  const published = textOf(node.datePublished) ?? textOf(node.dateCreated);
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(language && { language }),
    ...(published && { published }),
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? decodeEntities(value) : undefined;

/** A person or body: its name, or itself where it is a string; several are joined. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return decodeEntities(value);
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 10)
      .map(nameOf)
      .filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return textOf((value as Json).name);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Content systems escape inside JSON what needs no escape there. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
