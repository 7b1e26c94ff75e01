import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Refused } from '../errors.ts';

/**
 * Whether pages of elsewhere may have made this request: only a link that was followed may come from there. What they
 * embed is refused, and so is every form and script of theirs.
 */
export function assertSite(method: string, header: (name: string) => string | undefined): void {
  const site = header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  const followed = header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document';
  if (method === 'GET' && followed) return;
  throw new Refused(403, 'this was asked for by a page of elsewhere');
}

/** Only a page of ours may change anything: its origin is the address that was asked. */
export function assertOrigin(origin: string | undefined, host: string | undefined): void {
  if (origin !== undefined && host !== undefined && origin.toLowerCase() === `http://${host.toLowerCase()}`)
    return;
  throw new Refused(403, 'a form is taken from pages of this server alone');
}

/**
 * What a form must bring: half of it is a cookie, the other half stands in the page. Both are random and of this process,
 * the same for all of its pages: nobody who can set a cookie (another server on this machine can) knows either, and a
 * page that is opened from elsewhere, without its strict cookie, makes no other page old.
 */
export interface Tokens {
  /** Cookies are shared by all ports of a name: it has the port in its name. */
  readonly name: string;
  readonly cookie: string;
  readonly form: string;
  /** Throws `Refused` where one of them is another. */
  check(cookie: string | undefined, form: string | undefined): void;
}

export function createTokens(port: number): Tokens {
  const [cookie, form] = [random(), random()];
  return {
    name: `hearsay-${port}`,
    cookie,
    form,
    check(givenCookie, givenForm) {
      if (same(cookie, givenCookie) && same(form, givenForm)) return;
      throw new Refused(403, 'this page is older than the server; go back, load it anew and try again');
    },
  };
}

const random = (): string => randomBytes(24).toString('base64url');

function same(wanted: string, given = ''): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
