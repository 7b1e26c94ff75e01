import { parseHTML } from 'linkedom';
import { InputError } from '../input-error.ts';
import type { DomDocument } from './dom.ts';

const MAX_TAGS = 60_000;
const MAX_DEPTH = 400;
/** Each "<" that opens no tag becomes a node of its own in the parser. */
const MAX_SIGNS = 200_000;
/** These hold nothing, or are closed by the next of their kind where the page leaves out the end tag. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot ' +
    'option optgroup'
  ).split(' '),
);

/** The page as a document. Throws `InputError` before parsing where tags are too many or nested too deep. */
export function parsePage(name: string, html: string): DomDocument {
  refuseBomb(name, html);
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  return document as unknown as DomDocument; // linkedom's own types lean on the browser's
}

function refuseBomb(name: string, html: string): void {
  let tags = 0;
  let depth = 0;
  let signs = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const m = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})/.exec(html.slice(at, at + 34));
    if (++signs > MAX_SIGNS) throw tooMuch(name, `more than ${MAX_SIGNS.toLocaleString('en')} "<" signs`);
    if (!m) continue;
    tags++;
    if (!FLAT.has(m[2]!.toLowerCase())) depth = m[1] ? Math.max(0, depth - 1) : depth + 1;
    if (tags > MAX_TAGS) throw tooMuch(name, `more than ${MAX_TAGS.toLocaleString('en')} tags`);
    if (depth > MAX_DEPTH) throw tooMuch(name, `tags nested more than ${MAX_DEPTH} deep`);
  }
}

const tooMuch = (name: string, what: string): InputError =>
  new InputError(name, what, "save the article's text alone and give that");
