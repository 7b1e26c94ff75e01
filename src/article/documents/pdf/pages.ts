import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../document.ts';
import { type Item, type RawItem, straightItems } from './item.ts';

/** What stands on some pages of a PDF, page by page, and the numbers of those that could not be read (from 1). */
export interface PageItems {
  readonly items: readonly (readonly Item[])[];
  readonly unread: readonly number[];
}

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;

/** So many pages are asked for at once: unpacking goes on in the background while words are put together. */
const AT_ONCE = 4;

/** The items of pages `from` to `to`, both counted from 1. */
export async function pageItems({ doc }: OpenPdf, from: number, to: number): Promise<PageItems> {
  const items: (readonly Item[])[] = [];
  const unread: number[] = [];
  for (let n = from; n <= to; n += AT_ONCE) {
    const asked = Array.from({ length: Math.min(AT_ONCE, to - n + 1) }, (_, i) => itemsOf(doc, n + i));
    for (const [i, found] of (await Promise.all(asked)).entries()) {
      items.push(found ?? []);
      if (!found) unread.push(n + i);
    }
  }
  return { items, unread };
}

/** Opens a PDF with nothing in it run, rendered or fetched. Throws `Refusal`. */
export async function openPdf(bytes: Uint8Array) {
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

/** Undefined for a page that cannot be read. */
async function itemsOf(doc: OpenPdf['doc'], n: number): Promise<Item[] | undefined> {
  try {
    const page = await doc.getPage(n);
    const { items } = await page.getTextContent();
    page.cleanup();
    return straightItems(items.filter((item): item is RawItem & typeof item => 'str' in item));
  } catch {
    return undefined;
  }
}

export const damaged = (why: string): Refusal =>
  new Refusal(
    `a PDF that is damaged (${why.slice(0, 120)})`,
    'open it in a viewer, print it to a new PDF and give that',
  );
