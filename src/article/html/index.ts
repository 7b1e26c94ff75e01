import type { ArticleLink } from '../../model/index.ts';
import type { FoundFacts } from '../article.ts';
import { readMain } from './main-text.ts';
import { factsOf } from './metadata.ts';
import { parsePage } from './parse.ts';

export { statedCharset } from './charset.ts';

export interface Page {
  /** The headline as its first line, then a paragraph a line. */
  readonly text: string;
  readonly facts: FoundFacts;
  readonly links: readonly ArticleLink[];
}

/**
 * The article of a page: its text (by Readability), what the page says of itself, and the links in the text.
 * Nothing in the page is executed or fetched. Throws `InputError` for markup that is nested or repeated beyond reason.
 * @param address where the page came from, for links that leave it out
 */
export function pageFromHtml(name: string, html: string, address?: string): Page {
  const document = parsePage(name, html);
  // Readability takes the document apart: what the page says of itself is read first.
  const facts = factsOf(document, address);
  const { text, links } = readMain(document, facts, facts.url ?? address);
  return { text, facts, links };
}
