import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reuse, reusePrints, reuseText } from '../../../src/trace/reuse/index.ts';

const sentences = [
  'The harbour of Lunde lost ninety boats in the storm on Sunday night, the harbour master said.',
  'Mara Lund told reporters that the wall had held for forty years and that nobody had expected it to break.',
  'Fishermen met in the church the next morning to talk about who would pay for new nets and engines.',
  'The mayor promised help before the winter but gave no sum, and the ministry did not answer questions.',
  'Rosshaven, an hour to the south, sent divers and two cranes to lift what could still be lifted.',
];
const text = sentences.join(' ');

test.each([
  ['the same text', text, 'verbatim'],
  ['another layout and case', text.toUpperCase().replaceAll('. ', '.\n\n'), 'verbatim'],
  ['a line before and after', `LUNDE (Coast News) - ${text} Reporting by the desk.`, 'verbatim'],
  ['a word changed', text.replace('forty', 'fifty'), 'near-copy'],
  ['cut', sentences.slice(0, 3).join(' '), 'near-copy'],
  [
    'a passage',
    `Storms have cost the coast dearly this year, insurers wrote in a letter to their members. ${sentences[1]} Premiums will rise.`,
    'partly-derived',
  ],
  [
    'other words',
    'A storm sank some ninety vessels at Lunde; the woman who runs the port blamed an old wall that gave way.',
    'not-derived',
  ],
  ['nothing', '', 'not-derived'],
])('%s', (_, other, kind) => {
  expect(reuse(reuseText(text), reuseText(other)).kind).toBe(kind);
  expect(reuse(reuseText(other), reuseText(text)).kind).toBe(kind);
});

test('stretches are the same words in both', () => {
  const other = `Another day. ${sentences[3]} ${sentences[1]!.replace('forty', 'fifty')}`;
  const plain = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const { stretches } = reuse(reuseText(text), reuseText(other));
  expect(stretches.length).toBeGreaterThan(1);
  for (const { a, b } of stretches) expect(plain(text.slice(...a))).toBe(plain(other.slice(...b)));
});

test('shares lie between 0 and 1 whatever the words', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 80 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(words, words, (a, b) => {
      const { ofA, ofB } = reuse(reuseText(a), reuseText(b));
      for (const share of [ofA, ofB]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('copies share fingerprints', () => {
  const prints = new Set(reusePrints(reuseText(text)));
  expect(reusePrints(reuseText(sentences[2]!)).some((p) => prints.has(p))).toBe(true);
});
