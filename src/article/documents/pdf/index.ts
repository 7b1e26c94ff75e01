import { type DocumentText, Refusal } from '../document.ts';
import { allPages } from './all-pages.ts';
import { blocksOf } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { joinParagraphs } from './join.ts';
import { damaged, openPdf } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A PDF of more pages is refused. */
export const MAX_PAGES = 2_000;

/**
 * The text layer of a PDF: columns one after another, running heads and page numbers left out, words broken at line
 * ends joined; with the page of every part. Nothing in it is run, rendered or fetched. Throws `Refusal`.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await openPdf(bytes);
  const { doc } = pdf;
  try {
    if (doc.numPages > MAX_PAGES)
      throw new Refusal(
        `a PDF of ${doc.numPages.toLocaleString('en')} pages, more than the ${MAX_PAGES.toLocaleString('en')} that are read`,
        'give the part that matters',
      );
    const { items: pages, unread } = await allPages(pdf, bytes);
    if (unread.length === doc.numPages) throw damaged('no page can be read');
    const empty = pages.flatMap((items, i) => (items.length === 0 && !unread.includes(i + 1) ? [i + 1] : []));
    const joined = joinParagraphs(paragraphsOf(withoutFurniture(pages).map((items) => blocksOf(items))));
    if (!/\p{L}/u.test(joined.text))
      throw new Refusal(
        `a PDF without text (${doc.numPages === 1 ? 'one page' : `${doc.numPages.toLocaleString('en')} pages`}, perhaps scanned)`,
        'make it searchable first (OCR), or give its text',
      );
    const notices = [
      ...(unread.length > 0 ? [`${pageList(unread)} could not be read`] : []),
      ...(empty.length > 0 ? [`no text on ${pageList(empty)} (pictures of it, perhaps)`] : []),
    ];
    return { ...joined, notices };
  } finally {
    await pdf.close();
  }
}

/** "page 3", "pages 1, 4-7" */
function pageList(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  if (runs.length > words.length) words.push('…');
  return `${pages.length === 1 ? 'page' : 'pages'} ${words.join(', ')}`;
}
