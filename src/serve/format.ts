import { FORMATS, type Format } from './addresses.ts';

const MEDIA: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'text/csv': 'csv',
  'image/svg+xml': 'svg',
};

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** The format that is liked best (RFC 9110's Accept) among those that are offered; a page where nothing is said. */
export function accepted(accept: string | undefined, offered: readonly Format[]): Format {
  let best: { readonly format: Format; readonly q: number } = { format: 'html', q: 0 };
  for (const range of (accept ?? '').split(',').slice(0, 40)) {
    const [type = '', ...settings] = range.split(';').map((part) => part.trim().toLowerCase());
    const format = MEDIA[type];
    if (!format || !offered.includes(format)) continue;
    const stated = settings.find((s) => s.startsWith('q='));
    const q = stated === undefined ? 1 : Number(stated.slice(2)) || 0;
    const earlier = FORMATS.indexOf(format) < FORMATS.indexOf(best.format);
    if (q > best.q || (q === best.q && q > 0 && earlier)) best = { format, q };
  }
  return best.format;
}
