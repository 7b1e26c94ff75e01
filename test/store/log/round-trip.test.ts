import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/model/index.ts';
import type { Capture } from '../../../src/store/capture.ts';
import { decodeCapture } from '../../../src/store/log/decode.ts';
import { encodeCapture } from '../../../src/store/log/encode.ts';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, problemsOf, temporaryFolder } from '../../lib/captures.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  // Halves of surrogate pairs, which UTF-8 cannot say.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((c) => String.fromCharCode(...c)),
  fc.constantFrom('', '\uFEFFa', 'a\r\n\r\nb', 'WARC/1.1\r\n\r\n', '\ud83d\ude00'),
);
const anyArticle: fc.Arbitrary<Article> = fc.record(
  {
    text: anyText,
    sha256: fc.constant('0'.repeat(64)),
    language: fc.constantFrom('en', 'und'),
    title: anyText,
    published: fc.option(fc.constant('2025-01'), { nil: null }),
    links: fc.array(fc.record({ url: anyText, start: fc.nat(), end: fc.nat() }), { maxLength: 3 }),
  },
  { requiredKeys: ['text', 'sha256', 'language'] },
);
const anyCapture: fc.Arbitrary<Capture> = fc.record(
  {
    id: fc.constant('cp_000000000000000000000000'),
    takenAt: fc.constant('2025-03-01T10:00:00.123Z'),
    kind: fc.constantFrom('article', 'people'),
    name: anyText,
    contentType: fc.oneof(anyText, fc.constantFrom('text/html; charset=iso-8859-1', 'application/pdf')),
    address: fc.oneof(anyText, fc.webUrl({ withQueryParameters: true, withFragments: true })),
    headers: fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('Set-Cookie', 'Content-Encoding', 'Content-Length'), anyText),
        anyText,
      ),
      { maxLength: 5 },
    ),
    original: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .constantFrom('\r\n\r\n', '\r\n', '\n\n', 'HTTP/1.1 200 OK\r\n\r\n')
        .map((w) => new Uint8Array(Buffer.from(w))),
    ),
    article: anyArticle,
  },
  { requiredKeys: ['id', 'takenAt', 'kind', 'name', 'contentType', 'original'] },
);

test('a capture comes back as it went in, whatever its bytes, words and headers are', async () => {
  await fc.assert(
    fc.asyncProperty(anyCapture, async (capture) => {
      expect(await decodeCapture(await encodeCapture(capture))).toEqual(capture);
    }),
    { numRuns: 300 },
  );
});

test('where the text is the original in UTF-8, it comes back too, byte order mark and all', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (article) => {
      const original = new Uint8Array(Buffer.from(article.text, 'utf8'));
      const capture: Capture = { ...captureNumber(1), contentType: 'text/plain', original, article };
      expect(await decodeCapture(await encodeCapture(capture))).toEqual(capture);
    }),
    { numRuns: 100 },
  );
});

test('10 MB, of bytes that cannot be packed and of text, through a folder', async () => {
  const folder = temporaryFolder();
  const text = '\u{1f54a} peace, 和平. '.repeat(300_000);
  const captures: Capture[] = [
    {
      ...captureNumber(1),
      original: new Uint8Array(randomBytes(10_000_000)),
      contentType: 'application/pdf',
    },
    {
      ...captureNumber(2),
      original: new Uint8Array(Buffer.from(text)),
      article: { text, sha256: createHash('sha256').update(text).digest('hex'), language: 'en' },
    },
  ];
  const log = await openFileLog(folder);
  expect(await log.append(captures)).toEqual(['new', 'new']);
  await log.close();
  const again = await openFileLog(folder);
  for (const capture of captures) {
    const back = await again.get(capture.id);
    expect(Buffer.compare(back!.original, capture.original)).toBe(0);
    expect(back!.article!.text === capture.article!.text).toBe(true);
    expect({ ...back, original: undefined, article: undefined }).toEqual({
      ...capture,
      original: undefined,
      article: undefined,
    });
  }
  expect(await problemsOf(again)).toEqual([]);
  await again.close();
});
