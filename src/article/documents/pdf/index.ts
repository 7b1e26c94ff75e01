import { createRequire } from 'node:module';
import path from 'node:path';
import { type DocumentText, Refusal } from '../document.ts';
import { blocksOf } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { type Item, type RawItem, straightItems } from './item.ts';
import { joinParagraphs } from './join.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A PDF of more pages is refused. */
export const MAX_PAGES = 2_000;

/**
 * The text layer of a PDF: columns one after another, running heads and page numbers left out, words broken at line
 * ends joined; with the page of every part. Nothing in it is run, rendered or fetched. Throws `Refusal`.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { doc, close } = await open(bytes);
  try {
    if (doc.numPages > MAX_PAGES)
      throw new Refusal(
        `a PDF of ${doc.numPages.toLocaleString('en')} pages, more than the ${MAX_PAGES.toLocaleString('en')} that are read`,
        'give the part that matters',
      );
    const pages: Item[][] = [];
    const unread: number[] = [];
    for (let n = 1; n <= doc.numPages; n++) pages.push(await itemsOf(doc, n, unread));
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
    await close();
  }
}

async function open(bytes: Uint8Array) {
  const { push } = Array.prototype;
  // pdf.js wants these of a browser as it loads; they serve for painting only.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const inside = (name: string): string => `${path.join(folder, name)}/`;
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdf.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    cMapUrl: inside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: inside('standard_fonts'),
  });
  try {
    const doc = await task.promise;
    // Old-browser stand-ins that the build brings: this one makes reading a sixth slower.
    Array.prototype.push = push;
    return { doc, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      throw new Refusal('a PDF with a password (encrypted)', 'save a copy without one and give that');
    throw damaged(name === 'InvalidPDFException' ? 'its structure cannot be read' : String(error));
  }
}

async function itemsOf(
  doc: Awaited<ReturnType<typeof open>>['doc'],
  n: number,
  unread: number[],
): Promise<Item[]> {
  try {
    const page = await doc.getPage(n);
    const { items } = await page.getTextContent();
    page.cleanup();
    return straightItems(items.filter((item): item is RawItem & typeof item => 'str' in item));
  } catch {
    unread.push(n);
    return [];
  }
}

const damaged = (why: string): Refusal =>
  new Refusal(
    `a PDF that is damaged (${why.slice(0, 120)})`,
    'open it in a viewer, print it to a new PDF and give that',
  );

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
