import type { MetadataBasis, PublishedBasis } from '../../model/index.ts';
import type { Fact, FoundFacts } from '../article.ts';
import { webAddress } from '../identity.ts';
import { languageTag } from '../language.ts';
import { publishedFrom } from '../published.ts';
import type { DomDocument } from './dom.ts';
import { jsonLdArticle } from './json-ld.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a page says of itself: JSON-LD goes before Open Graph, that before `<time>`, that before the page's own tags. */
export function factsOf(document: DomDocument, address?: string): FoundFacts {
  const facts: Mutable<FoundFacts> = {};
  const take = (
    name: 'outlet' | 'title' | 'byline' | 'language',
    basis: MetadataBasis,
    value?: string,
  ): void => {
    const clean = value?.replace(/\s+/g, ' ').trim().slice(0, 500);
    if (clean && !facts[name]) facts[name] = { value: clean, basis } satisfies Fact;
  };
  const date = (basis: PublishedBasis, value?: string): void => {
    const published = value === undefined ? undefined : publishedFrom(value);
    if (published && !facts.published) facts.published = { value: published, basis };
  };

  const ld = jsonLdArticle(document);
  take('title', 'json-ld', ld?.title);
  take('outlet', 'json-ld', ld?.outlet);
  take('byline', 'json-ld', ld?.byline);
  take('language', 'json-ld', tag(ld?.language));
  date('json-ld', ld?.published);

  const meta = metaTags(document);
  take('title', 'open-graph', meta.get('og:title'));
  take('outlet', 'open-graph', meta.get('og:site_name'));
  take('byline', 'open-graph', personal(meta.get('article:author') ?? meta.get('og:article:author')));
  take('language', 'open-graph', tag(meta.get('og:locale')));
  date('open-graph', meta.get('article:published_time') ?? meta.get('og:article:published_time'));

  // That of the article before those of what stands around it.
  for (const place of ['article time[datetime]', 'main time[datetime]', 'time[datetime]'])
    for (const time of document.querySelectorAll(place)) date('time', time.getAttribute('datetime') ?? '');

  take('title', 'page', document.querySelector('h1')?.textContent ?? undefined);
  take('title', 'page', document.querySelector('title')?.textContent ?? undefined);
  take('byline', 'page', meta.get('author'));
  take('outlet', 'page', meta.get('application-name'));
  take('language', 'page', tag(document.documentElement?.getAttribute('lang') ?? undefined));

  if (facts.title && facts.outlet)
    facts.title = { ...facts.title, value: withoutOutlet(facts.title.value, facts.outlet.value) };

  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta.get('og:url');
  const url = canonicalAddress(canonical, address);
  if (url) facts.url = url;
  return facts;
}

/** A browser tab's title ends with the outlet's name ("Harbour closed | The Quay"). */
function withoutOutlet(title: string, outlet: string): string {
  if (!title.endsWith(outlet)) return title;
  return title.slice(0, -outlet.length).replace(/\s+[|–—:-]\s*$/, '') || title;
}

/** A page may name its own lasting address, but none on another host than the one it came from. */
function canonicalAddress(canonical: string | undefined, address: string | undefined): string | undefined {
  const stated = canonical === undefined ? undefined : webAddress(canonical);
  if (!stated || address === undefined) return stated?.href;
  return stated.host === webAddress(address)?.host ? stated.href : undefined;
}

const tag = (language: string | undefined): string | undefined =>
  language === undefined ? undefined : languageTag(language);

/** Open Graph's author is often the address of a profile. */
const personal = (author: string | undefined): string | undefined =>
  author && /^https?:/i.test(author) ? undefined : author;

function metaTags(document: DomDocument): Map<string, string> {
  const out = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase();
    const content = meta.getAttribute('content');
    if (name && content && !out.has(name)) out.set(name, content);
  }
  return out;
}
