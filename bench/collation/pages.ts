import fs from 'node:fs';
import path from 'node:path';
import type { Reader, Telling } from '../../src/read/index.ts';
import { articleOf } from '../lib/article.ts';

/** A line of the set's articles.jsonl. */
export interface Page {
  readonly id: string;
  readonly outlet: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** A cluster's gold, as far as it says what is held against what. */
export interface Gold {
  readonly most_first_hand_page: number;
  readonly pages: readonly {
    readonly n: number;
    readonly role: string;
    readonly copy_or_translation_of?: number;
    readonly changes: readonly { readonly from: string; readonly to: string }[];
  }[];
}

export interface Cluster {
  readonly name: string;
  readonly gold: Gold;
  /** The English pages, and the most first-hand one where its language serves as a base. */
  readonly pages: readonly Page[];
  readonly tellings: readonly Telling[];
}

/** Languages of which enough is read for a page to be the base. */
const BASES: ReadonlySet<string> = new Set(['en', 'ko']);

export function clustersOf(reader: Reader, folder: string): Cluster[] {
  const all = fs
    .readFileSync(path.join(folder, 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as Page); // the set's README says what a line holds
  return [...new Set(all.map((p) => p.id.split('/')[0]!))].map((name) => {
    const gold = JSON.parse(fs.readFileSync(path.join(folder, name, 'gold.json'), 'utf8')) as Gold;
    const base = `${name}/${gold.most_first_hand_page}`;
    const pages = all.filter(
      (p) => p.id.startsWith(`${name}/`) && (p.language === 'en' || (p.id === base && BASES.has(p.language))),
    );
    return { name, gold, pages, tellings: pages.map((p) => tellingOf(reader, p)) };
  });
}

function tellingOf(reader: Reader, page: Page): Telling {
  // A page's headline is part of what it prints; the set keeps it apart from the text.
  const text = page.title && !page.text.startsWith(page.title) ? `${page.title}\n${page.text}` : page.text;
  return reader.tell(
    articleOf(text, {
      language: page.language,
      ...(page.outlet && { outlet: page.outlet }),
      ...(page.published && { published: page.published }),
      ...(page.title && { title: page.title }),
    }),
  );
}
