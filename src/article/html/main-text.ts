import { Readability } from '@mozilla/readability';
import type { ArticleLink } from '../../model/index.ts';
import type { FoundFacts } from '../article.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { type Lines, linesOf } from './lines.ts';

/** The page's main text as lines with the headline first, and the links in it. */
export function readMain(
  document: DomDocument,
  facts: FoundFacts,
  address: string | undefined,
): { text: string; links: readonly ArticleLink[] } {
  const shown = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
  const whole = linesOf(document.querySelector('body') ?? document.documentElement, address);
  // Readability wants the browser's own types, and rewrites the document.
  const reader = new Readability(document as never, {
    serializer: (node: unknown) => node as never,
    charThreshold: 200,
  });
  let main: Lines | undefined;
  try {
    const content = reader.parse()?.content as unknown as DomNode | undefined;
    main = content && linesOf(content, address);
  } catch {
    // Some documents are too odd for it; the whole body is read instead.
  }
  // Less than a sentence of a page with much more on it means that it missed.
  const lines = main && main.text.length > 0 ? main : whole;
  return withHeadline(lines, headlineOf(facts.title?.value, shown));
}

/** The headline as the page shows it, where that is the one it states; the outlet's name stays off. */
function headlineOf(stated: string | undefined, shown: string | undefined): string | undefined {
  if (!stated || !shown) return stated ?? shown;
  return stated.startsWith(shown) || shown.length > 20 ? shown : stated;
}

function withHeadline(lines: Lines, headline: string | undefined): Lines {
  if (!headline) return lines;
  const first = lines.text.split('\n', 1)[0]!;
  if (first === headline) return lines;
  const shift = headline.length + 1;
  return {
    text: `${headline}\n${lines.text}`,
    links: lines.links.map(({ url, start, end }) => ({ url, start: start + shift, end: end + shift })),
  };
}
