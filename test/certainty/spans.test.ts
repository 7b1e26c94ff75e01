import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factualityModel, judgeCertainty, judgeSpans } from '../../src/read/certainty/index.ts';
import { prepare, withoutSyntax } from '../../src/read/text/prepare.ts';
import { load, parse } from './models.ts';

const model = factualityModel(load('certainty.bin'));

/** surer event first */
const ORDER: readonly (readonly [string, string, string, string])[] = [
  ['The ferry sank on Friday.', 'sank', 'The ferry might sink on Friday.', 'sink'],
  ['The ferry might sink on Friday.', 'sink', 'The ferry did not sink on Friday.', 'sink'],
  ['Marn sold the mill.', 'sold', 'Marn hopes to sell the mill.', 'sell'],
  ['Marn sold the mill.', 'sold', 'If Marn sold the mill, the town would protest.', 'sold'],
  ['Marn managed to sell the mill.', 'sell', 'Marn refused to sell the mill.', 'sell'],
];

describe.each([
  ['rules and syntax', parse, undefined],
  ['rules alone', withoutSyntax, undefined],
  ['weights', parse, model],
] as const)('factuality by %s', (_, parser, weights) => {
  const judge = (text: string, word: string): number => {
    const at = text.indexOf(word);
    return judgeSpans(prepare(text, parser), [[at, at + word.length]], weights)[0]!;
  };
  test.each(ORDER)('%s %s > %s %s', (surer, a, other, b) => {
    expect(judge(surer, a)).toBeGreaterThan(judge(other, b));
  });
});

test('any text and span: a number from -3 to 3, and events show their words', () => {
  const words = fc.constantFrom(
    'not',
    'if',
    'might',
    'that',
    'to',
    'said',
    'no',
    '"',
    '?',
    ',',
    'May',
    'believe',
    'x\u0000',
    '😀',
    '.',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.nat(200), fc.nat(20), (list, start, length) => {
      const text = list.join(' ');
      for (const parser of [withoutSyntax, parse]) {
        const prepared = prepare(text, parser);
        const [value] = judgeSpans(prepared, [[start, start + length]], model);
        expect(value).toBeGreaterThanOrEqual(-3);
        expect(value).toBeLessThanOrEqual(3);
        for (const e of judgeCertainty(prepared, []).events) expect(text.slice(...e.span)).toBe(e.exact);
      }
    }),
    { numRuns: 60 },
  );
});
