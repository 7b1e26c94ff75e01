import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversaries } from '../../lib/adversarial.ts';
import { check } from './check.ts';

const seed = Number(process.env.HEARSAY_SEED ?? 1);

const WORDS =
  'the bridge of Lunde may not fall before autumn and 6,700 lamps at least three ferries were never asked for by a minister who trusts engineers more than rivers don’t'.split(
    ' ',
  );
const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['»', '«'],
];

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 30 });

describe('any quotation', () => {
  test('copied from a source is verbatim in whatever marks', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...MARKS),
        (sentences, which, from, [open, close]) => {
          const source = sentences.map((words) => `${words.join(' ')}.`).join('\n');
          const words = sentences[which % sentences.length]!;
          const start = from % (words.length - 6);
          const quoted = words.slice(start, start + 6 + (from % 20)).join(' ');
          const found = check(`She said on Monday: ${open}${quoted}${close}.`, source);
          expect(found.filter((f) => f.what === 'quotation').map((f) => f.case)).toEqual(['verbatim']);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  test('has spans that show its words', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const draft = `“${a}” she said. ${b}`;
        const sources = [`${b} ${a}`, b];
        for (const finding of check(draft, ...sources)) {
          expect(draft.slice(...finding.span)).toBe(finding.exact);
          for (const place of finding.places)
            expect(sources[place.source]!.slice(...place.span)).toBe(place.exact);
          for (const { draft: here, source } of finding.differences) {
            expect(draft.slice(...here.span)).toBe(here.exact);
            expect(sources[finding.places[0]!.source]!.slice(...source.span)).toBe(source.exact);
          }
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('texts made to be slow end', () => {
  test.each(adversaries.map((a) => [a.name, a] as const))('%s', (_, adversary) => {
    const text = adversary.generate(4_000);
    const found = check(text, adversary.generate(8_000));
    expect(found.every((f) => f.exact === text.slice(...f.span))).toBe(true);
  });
});
