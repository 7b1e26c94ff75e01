import type { Telling } from '../../read/index.ts';
import { contains } from '../../read/parts.ts';
import { outletKey } from '../../resolve/outlets/list.ts';
import { resolveOutlet } from '../../resolve/outlets/resolve-outlet.ts';
import { creditsIn } from '../stemma/from/credits.ts';
import type { Reduced } from './reduce.ts';

/** "Lowland News Agency (LNA)" */
const WITH_SHORT = /^(.+?)\s*\((\p{Lu}[\p{L}\d]{1,7})\)$/u;
const SHORT = /^\p{Lu}[\p{Lu}\d]{1,5}$/u;

/**
 * Which outlet is meant by a name, always as the same string: the name in the lexicon; else the name without case,
 * accents and "the", under the spelling that comes first of those written. Initials are the one outlet among those written
 * that has them. A function of the set of names.
 */
export function outletNamer(written: Iterable<string>): (name: string) => string {
  const spelling = new Map<string, string>();
  const names = [...new Set(written)];
  for (const name of names) {
    const key = keyOf(name);
    const plain = nameOf(name);
    const known = spelling.get(key);
    if (known === undefined || plain < known) spelling.set(key, plain);
  }
  const full = new Map<string, string | null>();
  for (const [key, name] of spelling) {
    const initials = initialsOf(name);
    if (initials.length > 1) full.set(initials, full.has(initials) ? null : key);
  }
  for (const name of names) {
    const [, long, short] = WITH_SHORT.exec(name.trim()) ?? [];
    if (long !== undefined) full.set(short!, keyOf(long));
  }
  const meant = (name: string): string => {
    const found = known(name);
    if (found !== undefined) return found;
    const plain = nameOf(name);
    const key = (SHORT.test(plain) ? full.get(plain) : undefined) ?? keyOf(name);
    return spelling.get(key) ?? plain;
  };
  const made = new Map<string, string>();
  return (name) => {
    const before = made.get(name);
    if (before !== undefined) return before;
    const outlet = meant(name);
    made.set(name, outlet);
    return outlet;
  };
}

const cache = new Map<string, string | undefined>();
const MOST_KEPT = 10_000;

function known(name: string): string | undefined {
  if (cache.has(name)) return cache.get(name);
  if (cache.size >= MOST_KEPT) cache.clear();
  const found = resolveOutlet(name);
  const meant = found.verdict === 'found' ? found.outlet.name : undefined;
  cache.set(name, meant);
  return meant;
}

const nameOf = (name: string): string =>
  known(name) ??
  (WITH_SHORT.exec(name.trim())?.[1] ?? name).trim().replace(/^the /i, '').replace(/\s+/g, ' ');

const keyOf = (name: string): string => outletKey(nameOf(name));

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0])
    .join('');

/** All outlets that the articles name, as written. */
export function* outletsWritten(witnesses: readonly Reduced[]): Generator<string> {
  for (const { telling } of witnesses) {
    const { article, statements } = telling.reading;
    if (article.outlet) yield article.outlet;
    for (const statement of statements)
      for (const hop of statement.chain) if (hop.role !== 'speaker') yield hop.name;
    for (const { kind, canonical } of telling.reading.names) if (kind === 'outlet') yield canonical;
    for (const credit of creditsIn(telling.text)) yield credit.exact;
  }
}

/** As the article is given; else that of its address; of a text of which nothing else is known, that of its dateline. */
export function ownOutlet({ reading }: Telling, outletOf: (name: string) => string): string | null {
  const { outlet, url, dateline } = reading.article;
  if (outlet) return outletOf(outlet);
  const host = url === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1];
  if (host !== undefined) return outletOf(host.toLowerCase());
  const named = reading.names.find((n) => n.kind === 'outlet' && dateline && contains(dateline.span, n.span));
  return named ? outletOf(named.canonical) : null;
}
