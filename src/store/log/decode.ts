import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AsyncIterReader, WARCParser } from 'warcio';
import type { Capture } from '../capture.ts';
import { type CaptureFacts, FACTS_TYPE, sha256Hex } from './encode.ts';

const unpacked = promisify(gunzip);

interface Block {
  readonly type: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly payload: Buffer;
}

/**
 * The records of some gzip members, each held against its digests. Throws an Error that says what does not hold.
 * Without `parseHttp`: warcio takes a head without lines for one that goes on into the body.
 */
export async function decodeRecords(members: Uint8Array): Promise<readonly Block[]> {
  const bytes = await unpacked(members);
  const blocks: Block[] = [];
  let total = 0;
  for await (const record of new WARCParser(new AsyncIterReader([bytes], null), { parseHttp: false })) {
    const block = Buffer.from(await record.readFully(false));
    const type = record.warcType;
    if (block.length !== record.warcContentLength) throw new Error(`a ${type} record is cut short`);
    const payload = type === 'response' ? block.subarray(block.indexOf('\r\n\r\n') + 4) : block;
    if (record.warcBlockDigest !== `sha256:${sha256Hex(block)}`)
      throw new Error(`the block digest of a ${type} record does not fit`);
    if (record.warcPayloadDigest !== `sha256:${sha256Hex(payload)}`)
      throw new Error(`the payload digest of a ${type} record does not fit`);
    blocks.push({ type, contentType: record.warcContentType ?? '', bytes: block, payload });
    total += block.length;
  }
  if (blocks.length === 0 || total > bytes.length) throw new Error('there is no WARC record');
  return blocks;
}

/** The capture of `encodeCapture`. Throws an Error that says what does not hold. */
export async function decodeCapture(members: Uint8Array): Promise<Capture> {
  return captureOf(await decodeRecords(members));
}

/** The capture of its records. Throws an Error that says what does not hold. */
export function captureOf(blocks: readonly Block[]): Capture {
  const last = blocks.at(-1);
  const first = blocks[0];
  if (!first || last?.type !== 'metadata' || last.contentType !== FACTS_TYPE)
    throw new Error('the record with the facts is missing');
  const { format, article, text, ...facts } = JSON.parse(last.bytes.toString('utf8')) as CaptureFacts;
  if (format !== 1) throw new Error(`the capture is of format ${format}`);
  if (first.type !== 'response' && first.type !== 'resource') throw new Error('the original is missing');
  const original = new Uint8Array(first.payload);
  if (!article) return { ...facts, original };
  if (text === 'original')
    return { ...facts, original, article: { ...article, text: decodeUtf8(first.payload) } };
  const conversion = blocks.find((b) => b.type === 'conversion');
  if (!conversion) throw new Error('the text is missing');
  const words = text === 'utf-16le' ? conversion.bytes.toString('utf16le') : decodeUtf8(conversion.bytes);
  return { ...facts, original, article: { ...article, text: words } };
}

/** Not by a TextDecoder, which takes a byte order mark away. */
const decodeUtf8 = (bytes: Buffer): string => bytes.toString('utf8');
