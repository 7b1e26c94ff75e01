import fs from 'node:fs';
import path from 'node:path';
import { articleOf } from '../../bench/lib/article.ts';
import type { Reader } from '../../src/read/index.ts';
import type { Linkable } from '../../src/trace/link/linkable.ts';
import { linkablesOf } from '../../src/trace/link/linkables.ts';
import { readJsonl } from '../lib/data.ts';

/** A page of the retellings set; its README says what a line holds. */
export interface Page {
  readonly id: string;
  readonly outlet: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** What a page's sentence tells, by the gold. */
export interface Labelled {
  readonly linkable: Linkable;
  readonly cluster: string;
  /** Statements that it tells. */
  readonly tells: ReadonlySet<string>;
  /** Statements that its page tells somewhere. */
  readonly page: ReadonlySet<string>;
}

interface Gold {
  readonly statements: readonly { readonly id: string; readonly text: string }[];
  readonly pages: readonly {
    readonly n: number;
    readonly url: string;
    readonly carries: readonly string[];
    readonly figures: readonly {
      readonly statement?: string | null;
      readonly printed: string;
      readonly value?: number | null;
    }[];
  }[];
}

export const RETELLINGS = 'retellings/articles.jsonl';

export const cutOff = (id: string): string => id.split('/')[0]!;

/** A page as the product reads it. A headline is part of what a page prints; the set keeps it apart from the text. */
export function textOf(page: Page): string {
  return page.title && !page.text.startsWith(page.title) ? `${page.title}\n${page.text}` : page.text;
}

export function linkablesOfPage(reader: Reader, page: Page): Linkable[] {
  const article = articleOf(textOf(page), {
    language: page.language,
    ...(page.outlet && { outlet: page.outlet }),
    ...(page.published && { published: page.published }),
    ...(page.title && { title: page.title }),
  });
  return linkablesOf(reader.tell(article), page.id);
}

/** All sentences of pages, with the gold statements that they tell by their figures, or by their words. */
export function labelled(data: string, reader: Reader, languages?: ReadonlySet<string>): Labelled[] {
  const pages = readJsonl<Page>(path.join(data, RETELLINGS));
  const goldOf = new Map<string, Gold>();
  const carried = new Map<string, Set<string>>();
  for (const { id } of pages) {
    const cluster = cutOff(id);
    if (goldOf.has(cluster)) continue;
    const file = path.join(data, 'retellings', cluster, 'gold.json');
    goldOf.set(cluster, JSON.parse(fs.readFileSync(file, 'utf8')) as Gold); // its README says what it holds
  }
  // One address in two clusters tells what either entry tells.
  const byUrl = new Map<string, Set<string>>();
  for (const [cluster, gold] of goldOf)
    for (const page of gold.pages) {
      const url = page.url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
      const all = byUrl.get(url) ?? new Set();
      for (const s of page.carries) all.add(`${cluster}:${s}`);
      byUrl.set(url, all);
      carried.set(`${cluster}/${page.n}`, all);
    }
  const out: Labelled[] = [];
  for (const page of pages) {
    if (languages && !languages.has(page.language)) continue;
    const cluster = cutOff(page.id);
    const gold = goldOf.get(cluster)!;
    const own = gold.pages.find((p) => `${cluster}/${p.n}` === page.id)!;
    const text = textOf(page);
    for (const linkable of linkablesOfPage(reader, page)) {
      const words = text.slice(...linkable.span).toLowerCase();
      const tells = new Set<string>();
      for (const f of own.figures)
        if (f.statement && tellsFigure(linkable, words, f)) tells.add(`${cluster}:${f.statement}`);
      if (tells.size === 0 && page.language === 'en')
        for (const s of gold.statements)
          if (own.carries.includes(s.id) && linkable.figure === null && sharesWords(words, s.text))
            tells.add(`${cluster}:${s.id}`);
      out.push({ linkable, cluster, tells, page: carried.get(page.id)! });
    }
  }
  return out;
}

function tellsFigure(
  { figure }: Linkable,
  words: string,
  gold: { readonly printed: string; readonly value?: number | null },
): boolean {
  if (figure && gold.value != null) return figure.value === gold.value && gold.value > 3;
  return words.includes(gold.printed.toLowerCase());
}

const stems = (s: string): Set<string> =>
  new Set((s.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((w) => w.slice(0, 6)));

/** At least three stems, and a third of the statement's. */
function sharesWords(words: string, statement: string): boolean {
  const [a, b] = [stems(statement), stems(words)];
  const n = [...a].filter((s) => b.has(s)).length;
  return n >= 3 && n >= 0.3 * a.size;
}
