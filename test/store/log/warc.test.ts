import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import type { Capture } from '../../../src/store/capture.ts';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, temporaryFolder } from '../../lib/captures.ts';

const fetched: Capture = {
  ...captureNumber(1),
  address: 'https://gazette.example/ä?b=c d',
  headers: [
    ['Content-Type', 'text/html'],
    ['Content-Encoding', 'br'],
    ['Content-Length', '17'],
    ['X-Odd', 'a\r\n\r\nInjected: yes'],
    ['Not a token', 'x'],
  ],
};
const { headers: _, address: __, ...file } = captureNumber(2);
const text = 'Handed over as text: naïve, 𝒳.';
const handed: Capture = {
  ...file,
  id: 'cp_handed',
  contentType: 'text/plain',
  original: new Uint8Array(Buffer.from(text)),
  article: { text, sha256: '0'.repeat(64), language: 'en' },
};

let segment: Buffer;
beforeAll(async () => {
  const folder = temporaryFolder();
  const log = await openFileLog(folder);
  await log.append([fetched, file, handed]);
  await log.close();
  segment = fs.readFileSync(path.join(folder, 'captures/000001.warc.gz'));
});

interface Seen {
  readonly type: string;
  readonly uri: string | undefined;
  readonly offset: number;
  readonly content: string;
  readonly http: string | undefined;
}

/** As another tool would read the file: by warcio, gzip member for gzip member, HTTP heads taken apart. */
async function seen(): Promise<Seen[]> {
  const records: Seen[] = [];
  const parser = new WARCParser([segment]);
  for await (const record of parser) {
    const { offset } = parser;
    const content = Buffer.from(await record.readFully(true)).toString('utf8');
    const uri = record.warcTargetURI ?? undefined;
    records.push({ type: record.warcType, uri, offset, content, http: record.httpHeaders?.toString() });
  }
  return records;
}

test('a segment is WARC to a reader that knows nothing of us', async () => {
  const records = await seen();
  const address = 'https://gazette.example/%C3%A4?b=c%20d';
  expect(records.map(({ type, uri }) => [type, uri])).toEqual([
    ['warcinfo', undefined],
    ['response', address],
    ['conversion', address],
    ['metadata', address],
    ['resource', `urn:hearsay:${file.id}`],
    ['conversion', `urn:hearsay:${file.id}`],
    ['metadata', `urn:hearsay:${file.id}`],
    ['resource', 'urn:hearsay:cp_handed'],
    ['metadata', 'urn:hearsay:cp_handed'],
  ]);
  expect(records[1]!.content).toBe(Buffer.from(fetched.original).toString());
  expect(records[2]!.content).toBe(fetched.article!.text);
  expect(records[7]!.content).toBe(text);
  expect(JSON.parse(records[3]!.content)).toMatchObject({
    format: 1,
    id: fetched.id,
    headers: fetched.headers,
  });
});

test('the HTTP head says nothing of how the bytes were packed on the wire, and holds one line a header', async () => {
  const head = (await seen())[1]!.http!;
  expect(head.split('\r\n').slice(0, -1)).toEqual([
    'HTTP/1.1 200 OK',
    `content-length: ${fetched.original.length}`,
    'content-type: text/html',
    'x-odd: a    Injected: yes',
    'x-orig-content-encoding: br',
    'x-orig-content-length: 17',
  ]);
});

test('every record is a gzip member of its own', async () => {
  const offsets = [...(await seen()).map((r) => r.offset), segment.length];
  for (const [i, offset] of offsets.slice(0, -1).entries()) {
    const words = gunzipSync(segment.subarray(offset, offsets[i + 1])).toString('latin1');
    expect(words.startsWith('WARC/1.1\r\n')).toBe(true);
    expect(words.match(/^WARC\/1\.1\r$/gm)).toHaveLength(1);
  }
});
