import { createRequire } from 'node:module';
import { parseHTML } from 'linkedom';
import type { DomNode } from '../../html/dom.ts';
import { linesOf } from '../../html/lines.ts';
import { type DocumentText, Refusal } from '../document.ts';
import { zipEntries } from './directory.ts';
import { broken, unpack, zipStored } from './zip.ts';

const MB = 1024 * 1024;
const LIMITS = { total: 64 * MB, ratio: 200, free: 4 * MB };

/**
 * The text of a Word document as it would stand with all tracked changes accepted: headings, paragraphs, list items
 * and table cells a line each, foot- and endnotes last; pictures, comments, headers and footers are not read. Only the XML parts are
 * unpacked, and mammoth sees nothing but those. Throws `Refusal`.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const entries = zipEntries(bytes);
  if (!entries) throw broken('its list of parts is missing; the file may be cut short');
  const parts = unpack(
    bytes,
    entries.filter((e) => /\.(?:xml|rels)$/i.test(e.name)),
    LIMITS,
  );
  // The format forbids document types; what comes with one means harm (entities that grow, files that are fetched).
  for (const [name, part] of parts)
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw broken(`${name} declares entities`);
  const html = await toHtml(zipStored(parts));
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  // The marks of notes and the arrows back from them are no words of the text.
  for (const mark of document.querySelectorAll('a[href^="#footnote-"], a[href^="#endnote-"]')) mark.remove();
  const lines = linesOf(document.body as unknown as DomNode, undefined); // linkedom's types lack what dom.ts names
  if (!/\p{L}/u.test(lines.text))
    throw new Refusal('a Word document (DOCX) without text', 'its words may be pictures; give them as text');
  return lines;
}

async function toHtml(buffer: Buffer): Promise<string> {
  // CommonJS without a default export that all loaders agree on.
  const mammoth: typeof import('mammoth') = createRequire(import.meta.url)('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
      },
    );
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw broken('nested too deep');
    throw broken(error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : 'unreadable');
  }
}
