import { createHash } from 'node:crypto';

/** Of the text in UTF-8, lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ocid|cmpid|ref_src)$/i;

/**
 * An address as an article's identity: without scheme, fragment, user, default port, tracking parameters and the
 * slash at the end; the parameters that stay are sorted. Not for fetching. Undefined where it is no web address.
 */
export function normalAddress(address: string): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const path = url.pathname.replace(/\/$/, '');
  return `${url.host}${path}${query && `?${query}`}`;
}

/** The parsed address when it is one of http or https. */
export function webAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** `ar_` and 16 hex digits: of the normalised address, or of the text where there is none. */
export function articleId(address: string | undefined, textHash: string): string {
  const identity = address === undefined ? undefined : normalAddress(address);
  return `ar_${sha256(identity === undefined ? `text ${textHash}` : `address ${identity}`).slice(0, 16)}`;
}
