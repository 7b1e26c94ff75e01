import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { InputError, oneLine } from '../article/input-error.ts';
import { FORMATS, type Format, withoutEnding } from './addresses.ts';
import { NotFound, Refused } from './errors.ts';
import { accepted, CONTENT_TYPES } from './format.ts';
import type { AnyScreen } from './screen.ts';

/** From so many characters on, an answer is packed. */
const LONG = 32_768;

/** An answer in a format, packed where it is long and whoever asks can unpack it. */
export function answer(c: Context, body: string, format: Format, status = 200): Response {
  c.header('content-type', CONTENT_TYPES[format]);
  c.header('vary', 'accept, accept-encoding');
  const packs = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '');
  if (body.length < LONG || !packs) return c.body(body, status as 200); // a number that hono knows by its type alone
  c.header('content-encoding', 'gzip');
  return c.body(new Uint8Array(gzipSync(body, { level: 4 })), status as 200);
}

/** What the ending of the address asks for. */
export const ending = (c: Context): Format | undefined => withoutEnding(new URL(c.req.url).pathname).format;

/** By the ending of the address, else by Accept. Throws `NotFound` for an ending that the screen has not. */
export function formatOf(c: Context, screen: AnyScreen): Format {
  const offered = FORMATS.filter((f) => f === 'html' || f === 'json' || screen[f] !== undefined);
  const asked = ending(c);
  if (asked === undefined) return accepted(c.req.header('accept'), offered);
  if (offered.includes(asked)) return asked;
  throw new NotFound(`this is not given as ${asked}`);
}

/** For those who have no use for a page. */
export const wantsData = (c: Context): boolean =>
  (ending(c) ?? accepted(c.req.header('accept'), ['html', 'json'])) !== 'html';

/** What a request is answered that came to nothing. */
export interface Fault {
  readonly status: number;
  /** One line. */
  readonly what: string;
  /** For the terminal, where the fault is ours. */
  readonly report?: string;
}

export function faultOf(error: unknown): Fault {
  if (error instanceof NotFound) return { status: 404, what: error.message };
  if (error instanceof Refused) return { status: error.status, what: error.message };
  if (error instanceof InputError) return { status: 400, what: error.message };
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    status: 500,
    what: 'a fault of ours; the terminal in which the server runs says more',
    report: oneLine(said, 2_000),
  };
}
