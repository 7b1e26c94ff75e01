import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, read, reader } from '../lib/reader.ts';
import { danglingIndices, schemaErrors, wrongSpans } from '../lib/schema.ts';

const seed = Number(process.env.HEARSAY_SEED ?? 1);

/** News-like text out of words that the rules know, with marks, breaks and odd units thrown in. */
const words = fc.constantFrom(
  ...(
    'said told according to at least more than 10 10,000 several dozens Mara Lund Ms. Orla Veck the ministry Selmark ' +
    'Norvan rockets cases on Monday last year in March 2031 almost certainly might not " “ ” ‘ ’ « » ( ) — – , . : ; ? ! ' +
    '\n \n\n 😀 \u202e \u0000 \ud800 e\u0301 she he they we I our 5% $3bn up by from between and or if that which who'
  ).split(' '),
  '\n',
  '\n\n',
);
const newsLike = fc.array(words, { maxLength: 120 }).map((list) => list.join(' '));

describe('any text', () => {
  // Found by the properties below; kept, so that they are found every time.
  test.each(['said ( 10 said ‘ than :'])('that once failed: %s', (text) => {
    expect(wrongSpans(text, read(text))).toEqual([]);
  });

  test('gives a reading that the schema allows and whose every span shows its words', () => {
    fc.assert(
      fc.property(fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        const reading = read(text);
        expect(wrongSpans(text, reading)).toEqual([]);
        expect(danglingIndices(reading)).toBe(0);
        // A lone surrogate has no JSON form that the schema could judge; the spans above hold for it too.
        if (text.isWellFormed()) expect(schemaErrors(JSON.parse(JSON.stringify(reading)))).toEqual([]);
      }),
      { seed, numRuns: 150 },
    );
  });

  test('is read the same way twice, also by another reader in between', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (a, b) => {
        const first = JSON.stringify(reader.read(article(a)));
        reader.read(article(b));
        expect(JSON.stringify(reader.read(article(a)))).toBe(first);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('lists come sorted by place', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const { figures, dates, names, events } = read(text);
        for (const list of [figures, dates, names, events]) {
          const starts = list.map((x) => x.span[0]);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});
