import { parseHTML } from 'linkedom';
import { InputError } from '../input-error.ts';
import type { DomDocument } from './dom.ts';

const MAX_TAGS = 60_000;
const MAX_DEPTH = 400;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The page as a document. Throws `InputError` before parsing where tags are too many or nested too deep. */
export function parsePage(name: string, html: string): DomDocument {
  refuseBomb(name, html);
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  return document as unknown as DomDocument; // linkedom's own types lean on the browser's
}

function refuseBomb(name: string, html: string): void {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const m = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})/.exec(html.slice(at, at + 34));
    if (!m) continue;
    tags++;
    if (m[1]) depth = Math.max(0, depth - 1);
    else if (!VOID.has(m[2]!.toLowerCase())) depth++;
    if (tags > MAX_TAGS || depth > MAX_DEPTH)
      throw new InputError(
        name,
        tags > MAX_TAGS
          ? `more than ${MAX_TAGS.toLocaleString('en')} tags`
          : `tags nested more than ${MAX_DEPTH} deep`,
        "save the article's text alone and give that",
      );
  }
}
