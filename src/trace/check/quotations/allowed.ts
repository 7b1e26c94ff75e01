import type { Quotation } from '../../../read/statements/rules/quotations.ts';
import type { Context } from '../context.ts';
import type { Query } from '../search/quoted.ts';
import type { Allowed, Place } from '../types.ts';
import type { Compared } from './differences.ts';

const QUOTES = /["“”„‟«»‘’'‚`]/;

/** What an editor changed that alters nothing: the marks, the first letter, the end, ellipses and brackets. */
export function allowedIn(
  { draft, sources }: Context,
  quotation: Quotation,
  query: Query,
  compared: Compared,
  place: Place,
): Allowed[] {
  const out: Allowed[] = [];
  const source = sources[place.source]!.text;
  const [start, end] = place.span;
  if (query.ellipses > 0) out.push('ellipsis');
  if (query.brackets > 0) out.push('bracket');
  const a = /[^[]/.exec(draft.text.slice(query.starts[0]!, query.ends[0]!))?.[0] ?? '';
  const b = source[start] ?? '';
  if (a !== b && a.toLowerCase() === b.toLowerCase()) out.push('first-letter');
  const last = query.ends.at(-1)!;
  const ending = draft.text.slice(last, quotation.innerEnd).trim();
  const there = /^[.,;:!?…—–-]*/.exec(source.slice(end, end + 8))![0];
  if (ending !== there && ending !== there.slice(0, ending.length)) out.push('final-punctuation');
  const marks = [draft.text[quotation.start], source[start - 1]];
  if (quotation.opened && marks[1] && QUOTES.test(marks[1]) && marks[0] !== marks[1]) out.push('quote-style');
  if (compared.respelt) out.push('spelling');
  if (query.ellipses + query.brackets === 0 && !compared.respelt) {
    const signs = (text: string): string =>
      text
        .replace(/[\p{L}\p{M}\p{N}\s]/gu, '')
        .replace(/['’‘]/g, "'")
        .replace(/["“”„«»]/g, '"')
        .replace(/[–—-]+/g, '-');
    const inner = draft.text.slice(query.starts[0], last);
    if (signs(inner) !== signs(place.exact)) out.push('punctuation');
  }
  return out;
}
