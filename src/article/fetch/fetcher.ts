import { Agent, request } from 'undici';
import { webAddress } from '../identity.ts';
import { MAX_DOCUMENT_BYTES } from '../input/file-bytes.ts';
import { InputError } from '../input-error.ts';
import { canUnpack, readBody, TooBig } from './body.ts';
import { contentType, DOCUMENTS } from './content-type.ts';
import { AddressRefused, type GuardInternals, guardedConnector } from './guard.ts';

export interface FetchLimits {
  /** Of the body of a page or a plain text, packed or unpacked. */
  readonly maxBytes: number;
  /** Of a document's (PDF, DOCX). */
  readonly maxDocumentBytes: number;
  /** For all of it: names, connections, redirects, body. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxDocumentBytes: MAX_DOCUMENT_BYTES,
  timeoutMs: 20_000,
  maxRedirects: 5,
};

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly url: string;
  /** As the server states it. */
  readonly charset?: string;
  /** Undefined where the server does not say. */
  readonly isHtml?: boolean;
  /** Media type as the server states it, with its parameters. */
  readonly contentType?: string;
  /** Of the last answer, in its order, without cookies; at most `HEADERS` characters in all. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** What is kept of a server's headers, in characters. */
const HEADERS = 16_384;

/** Fetches one page, text or document. Throws `InputError`, one line that says what was wrong with which address. */
export type Fetcher = (address: string) => Promise<FetchedPage>;

/** The one way out to the network: http and https, public addresses, under limits; redirects are judged anew. */
export function createFetcher(limits: FetchLimits = FETCH_LIMITS, internals: GuardInternals = {}): Fetcher {
  return async (address) => {
    const { timeoutMs } = limits;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    const dispatcher = new Agent({
      connect: guardedConnector(internals, timeoutMs),
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      pipelining: 0,
    });
    try {
      return await follow(address, { limits, dispatcher, signal: stop.signal });
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw failure(address, error, stop.signal.aborted, limits);
    } finally {
      clearTimeout(timer);
      dispatcher.destroy().catch(() => {});
    }
  };
}

interface Attempt {
  readonly limits: FetchLimits;
  readonly dispatcher: Agent;
  readonly signal: AbortSignal;
}

async function follow(address: string, { limits, dispatcher, signal }: Attempt): Promise<FetchedPage> {
  let url = fetchable(address, address);
  for (let redirects = 0; ; redirects++) {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      headers: {
        'user-agent': 'hearsay/0.1 (reads one article)',
        accept: `text/html,application/xhtml+xml,text/plain;q=0.9,text/vtt;q=0.9,${DOCUMENTS.join(';q=0.8,')};q=0.8`,
        'accept-encoding': 'gzip, br, deflate',
      },
    });
    body.on('error', () => {});
    const location = one(headers.location);
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      body.destroy();
      if (redirects >= limits.maxRedirects)
        throw new InputError(
          address,
          `redirects more than ${limits.maxRedirects} times`,
          'give the last address',
        );
      url = fetchable(address, location, url);
      continue;
    }
    if (statusCode < 200 || statusCode >= 300) {
      body.destroy();
      throw new InputError(address, `the server answered ${statusCode}`, advice(statusCode));
    }
    const type = contentType(one(headers['content-type']));
    const encoding = (one(headers['content-encoding']) ?? '').trim().toLowerCase();
    const announced = Number(one(headers['content-length']) ?? 0);
    const limit = type.kind === 'document' ? limits.maxDocumentBytes : limits.maxBytes;
    if (type.kind === 'other' || !canUnpack(encoding) || announced > limit) {
      body.destroy();
      if (type.kind !== 'other' && announced > limit) throw new TooBig(limit);
      throw new InputError(
        address,
        type.kind === 'other'
          ? `${type.name}, not a page, plain text or a document that is read`
          : `packed as ${encoding}, which is not known`,
        'save the article as text, HTML, PDF or DOCX and give that file',
      );
    }
    const bytes = await readBody(body, encoding, limit);
    return {
      bytes,
      url: url.href,
      ...(type.charset !== undefined && { charset: type.charset }),
      ...(type.isHtml !== undefined && { isHtml: type.isHtml }),
      ...(headers['content-type'] !== undefined && { contentType: one(headers['content-type'])! }),
      headers: keptHeaders(headers),
    };
  }
}

function keptHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): [string, string][] {
  let left = HEADERS;
  return Object.entries(headers)
    .filter(([name]) => name !== 'set-cookie')
    .flatMap(([name, value]) => [value ?? []].flat().map((v): [string, string] => [name, v]))
    .filter(([name, value]) => {
      left -= name.length + value.length;
      return left >= 0;
    });
}

/** The address of the next request, or the reason why none is made. */
function fetchable(asked: string, target: string, from?: URL): URL {
  const resolved = URL.canParse(target, from?.href) ? new URL(target, from?.href) : undefined;
  const url = resolved && webAddress(resolved.href);
  const redirected = from ? `redirects to ${target}, which` : 'this';
  if (!url) throw new InputError(asked, `${redirected} is no http or https address`, 'give one that is');
  if (url.username || url.password)
    throw new InputError(asked, `${redirected} holds a user name or password`, 'give it without');
  return url;
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

const advice = (status: number): string =>
  status === 404 || status === 410
    ? 'check the address'
    : 'open it in a browser, save the page and give that file';

function failure(address: string, error: unknown, timedOut: boolean, limits: FetchLimits): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const save = 'open it in a browser, save the page and give that file';
  if (error instanceof AddressRefused)
    return new InputError(address, error.message, 'only pages of the public web are fetched');
  if (error instanceof TooBig)
    return new InputError(address, `more than ${error.limit / 1024 / 1024} MB`, 'give a single article');
  if (timedOut || /TIMEOUT|TIMEDOUT/.test(code))
    return new InputError(address, `no whole answer within ${limits.timeoutMs / 1000} s`, 'try again later');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new InputError(address, 'no such host, or no network', 'check the address');
  if (code === 'ECONNREFUSED')
    return new InputError(address, 'the server takes no connections', 'check the address');
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code))
    return new InputError(address, `its certificate is not to be trusted (${code})`, save);
  if (/^Z_|^ERR_(?:BROTLI|_ERROR)|^ERR__ERROR/.test(code))
    return new InputError(address, 'its packed content is broken', save);
  return new InputError(address, `could not be fetched (${code || String(error)})`, save);
}
