import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/article/documents/document.ts';
import { readDocx } from '../../../src/article/documents/docx/index.ts';
import { readInThread } from '../../../src/article/documents/in-thread.ts';
import { readPdf } from '../../../src/article/documents/pdf/index.ts';
import { docxOf, p, pdfOf } from '../../lib/documents.ts';

const pdf = pdfOf([[{ x: 72, y: 700, words: 'The harbour was closed.' }]]);
const docx = docxOf(p('The harbour was closed.'));

describe('a document has its bounds', () => {
  it.each([
    ['time', { time: 0, memory: 1e9 }, /a PDF that takes more than 0 seconds/],
    ['memory', { time: 60_000, memory: 1e6 }, /a PDF that takes too much memory/],
  ])('%s', async (_, bounds, message) => {
    await expect(readInThread({ kind: 'pdf', bytes: pdf }, bounds)).rejects.toThrow(message);
  });

  it('a page that unpacks without end is ended', async () => {
    const words = Buffer.alloc(120 * 1024 * 1024, '() Tj\n');
    const packed = zlib.deflateSync(words).toString('latin1');
    const bomb = pdf
      .toString('latin1')
      .replace(/<<\/Length \d+\/Filter\/FlateDecode>>stream\n[\s\S]*?\nendstream/, () => {
        return `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`;
      });
    await expect(
      readInThread({ kind: 'pdf', bytes: Buffer.from(bomb, 'latin1') }, { time: 2_000, memory: 1e9 }),
    ).rejects.toThrow(/takes (?:more than 2 seconds|too much memory)/);
  });
});

/** Bytes of a document with some of them changed, and perhaps the end cut off. */
const damaged = (whole: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.nat(whole.length), { freq: 4 }),
    )
    .map(([changes, cut]) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes.subarray(0, cut ?? bytes.length);
    });

describe('a damaged document is read or refused', () => {
  it.each([
    ['PDF', pdf, readPdf],
    ['DOCX', docx, readDocx],
  ] as const)('%s', async (_, whole, read) => {
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (bytes) => {
        try {
          expect((await read(bytes)).text).toMatch(/\S/);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});
