import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WARC_1_1, WARCRecord, WARCSerializer, type WARCType } from 'warcio';
import type { Article } from '../../model/index.ts';
import type { Capture } from '../capture.ts';

const packed = promisify(gzip);

/** Media type of the record that closes a capture. */
export const FACTS_TYPE = 'application/vnd.hearsay.capture+json';

/** What the closing record of a capture says: everything but original and text, which are records of their own. */
export interface CaptureFacts extends Omit<Capture, 'original' | 'article'> {
  readonly format: 1;
  readonly article?: Omit<Article, 'text'>;
  /** Where the article's text stands: it is the original in UTF-8, or a `conversion` record of this encoding. */
  readonly text?: 'original' | 'utf-8' | 'utf-16le';
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A capture as WARC/1.1 records, each a gzip member of its own, in this order:
 *
 * 1. the original: `response` where it was fetched, under an HTTP head made of its headers, else `resource`;
 * 2. `conversion`, the article's text, where it is not simply the original in UTF-8: in UTF-8, or in UTF-16 where it
 *    holds halves of surrogate pairs, which UTF-8 cannot say;
 * 3. `metadata`, the facts in JSON (`CaptureFacts`). It comes last: a capture without it was cut off.
 *
 * The HTTP head is for other tools (no status was kept, so it says 200; `Content-Encoding` and the like are called
 * `X-Orig-…`, as the bytes are kept unpacked; control characters become spaces). The exact headers, address and
 * media type are those of the facts, since lines of a head have no charset.
 */
export async function encodeCapture(capture: Capture): Promise<Buffer> {
  const { original, article, ...rest } = capture;
  const target = capture.address !== undefined && URL.canParse(capture.address) ? capture.address : undefined;
  const url = target ?? `urn:hearsay:${encodeURIComponent(capture.id.toWellFormed())}`;
  const common = { url, date: capture.takenAt };
  const first = recordId();
  const contentType = safeLine(capture.contentType) || 'application/octet-stream';
  const members: Promise<Buffer>[] = [];
  if (capture.headers?.length) {
    const head = httpHead(capture.headers, original.length);
    const block = Buffer.concat([head, original]);
    const type = 'application/http; msgtype=response';
    members.push(
      member({ ...common, type: 'response', id: first, contentType: type, block, payload: original }),
    );
  } else members.push(member({ ...common, type: 'resource', id: first, contentType, block: original }));

  let text: CaptureFacts['text'];
  if (article) {
    const encoding = article.text.isWellFormed() ? 'utf-8' : 'utf-16le';
    const block = Buffer.from(article.text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    text = encoding === 'utf-8' && block.equals(original) ? 'original' : encoding;
    if (text !== 'original') {
      const textType = `text/plain; charset=${encoding}`;
      const about = [['WARC-Refers-To', first]] as const;
      members.push(
        member({ ...common, type: 'conversion', id: recordId(), contentType: textType, block, about }),
      );
    }
  }
  const facts: CaptureFacts = { format: 1, ...rest, ...(article && { article: without(article), text }) };
  members.push(
    member({
      ...common,
      type: 'metadata',
      id: recordId(),
      contentType: FACTS_TYPE,
      block: Buffer.from(JSON.stringify(facts), 'utf8'),
      about: [['WARC-Concurrent-To', first]],
    }),
  );
  return Buffer.concat(await Promise.all(members));
}

/** The record that a segment begins with. */
export function encodeHead(segment: string, date: string): Promise<Buffer> {
  const block = Buffer.from(
    'software: hearsay\r\nformat: WARC File Format 1.1\r\ndescription: captures of a hearsay store\r\n',
    'utf8',
  );
  const about = [['WARC-Filename', segment]] as const;
  const contentType = 'application/warc-fields';
  return member({ type: 'warcinfo', id: recordId(), date, contentType, block, about });
}

const recordId = (): string => `<urn:uuid:${randomUUID()}>`;

function without({ text: _, ...facts }: Article): Omit<Article, 'text'> {
  return facts;
}

interface Member {
  readonly type: WARCType;
  readonly id: string;
  readonly url?: string;
  readonly date: string;
  readonly contentType: string;
  readonly block: Uint8Array;
  /** Where it is not the whole block. */
  readonly payload?: Uint8Array;
  readonly about?: readonly (readonly [string, string])[];
}

async function member({
  type,
  id,
  url,
  date,
  contentType,
  block,
  payload,
  about = [],
}: Member): Promise<Buffer> {
  const digest = `sha256:${sha256Hex(block)}`;
  const record = WARCRecord.create(
    {
      type,
      url,
      date,
      warcVersion: WARC_1_1,
      warcHeaders: [
        ['WARC-Record-ID', id],
        ['Content-Type', contentType],
        // Given here, they are not reckoned again, which takes warcio a WebAssembly instance a record.
        ['WARC-Block-Digest', digest],
        ['WARC-Payload-Digest', payload ? `sha256:${sha256Hex(payload)}` : digest],
        ...about.map(([name, value]): [string, string] => [name, value]),
      ],
    },
    [block],
  );
  // The block has its HTTP head already.
  record.httpHeaders = null;
  return packed(await WARCSerializer.serialize(record, { gzip: false }));
}

/** Says how the body was packed, which it is no more. */
const OF_THE_WIRE = /^(?:content-encoding|transfer-encoding|content-length)$/i;

function httpHead(headers: NonNullable<Capture['headers']>, length: number): Buffer {
  const lines = ['HTTP/1.1 200 OK'];
  for (const [name, value] of headers) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue;
    lines.push(`${OF_THE_WIRE.test(name) ? 'X-Orig-' : ''}${name}: ${value.replace(/[\0-\x1f\x7f]/g, ' ')}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\nContent-Length: ${length}\r\n\r\n`, 'utf8');
}

const safeLine = (words: string): string => (/^[\x21-\x7e][\x20-\x7e]*$/.test(words) ? words : '');
