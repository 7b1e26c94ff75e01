import type { Article, ArticlePage } from '../model/index.ts';

/** The page of a document on which an offset of its text stands, counted from 1; undefined where it has no pages. */
export function pageAt({ pages }: Pick<Article, 'pages'>, offset: number): number | undefined {
  if (!pages || pages.length === 0) return undefined;
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pages[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return (pages[low] as ArticlePage).page;
}
