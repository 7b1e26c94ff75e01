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
  const headline = headlineOf(facts, headingsOf(document));
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
  return withHeadline(lines, headline);
}

function headingsOf(document: DomDocument): string[] {
  return [...document.querySelectorAll('h1')]
    .slice(0, 10)
    .map((h1) => (h1.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((heading) => heading !== '' && heading.length < 400);
}

/**
 * The headline as the page shows it where it shows the one that it states; a first heading may be the outlet's name
 * or a rubric.
 */
function headlineOf({ title }: FoundFacts, headings: readonly string[]): string | undefined {
  if (!title) return headings[0];
  const stated = wordsOf(title.value);
  const shown = headings.find((heading) => {
    const words = wordsOf(heading);
    const shared = [...words].filter((word) => stated.has(word)).length;
    return shared > 0 && shared >= Math.min(words.size, stated.size) / 2 && words.size > 1;
  });
  return shown ?? title.value;
}

const wordsOf = (line: string): Set<string> => new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function withHeadline(lines: Lines, headline: string | undefined): Lines {
  if (!headline) return lines;
  const first = lines.text.split('\n', 1)[0]!;
  if (bare(first) === bare(headline)) return lines;
  const shift = headline.length + 1;
  return {
    text: `${headline}\n${lines.text}`,
    links: lines.links.map(({ url, start, end }) => ({ url, start: start + shift, end: end + shift })),
  };
}

const bare = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
