import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
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
 * The token of forms: a random cookie, and in the form a hash of it under a key that only this process has, so that
 * nobody who can set a cookie (another server on this machine can) can make the form's part.
 */
export interface Tokens {
  /** Cookies are shared by all ports of a name. */
  readonly cookie: string;
  fresh(): string;
  /** What a form says beside this cookie. */
  formToken(cookie: string): string;
  /** Throws `Refused` where a form does not fit its cookie. */
  check(cookie: string | undefined, token: string | undefined): void;
}

export function createTokens(port: number): Tokens {
  const key = randomBytes(32);
  const formToken = (cookie: string): string => createHmac('sha256', key).update(cookie).digest('base64url');
  return {
    cookie: `hearsay-${port}`,
    fresh: () => randomBytes(18).toString('base64url'),
    formToken,
    check(cookie, token) {
      const wanted = cookie === undefined ? undefined : Buffer.from(formToken(cookie));
      const given = Buffer.from(token ?? '');
      if (wanted && wanted.length === given.length && timingSafeEqual(wanted, given)) return;
      throw new Refused(403, 'this page is older than the server; go back, load it anew and try again');
    },
  };
}
