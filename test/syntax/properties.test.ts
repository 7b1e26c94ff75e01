import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackModels } from '../../src/read/learn/container.ts';
import { syntaxFrom } from '../../src/read/syntax/index.ts';
import { type Token, withoutSyntax } from '../../src/read/text/prepare.ts';
import { tokenize } from '../../src/read/text/tokens.ts';
import { bytes, parse } from './model.ts';

const seed = 20_261_124;

function faultOf(tokens: readonly Token[]): string | undefined {
  let roots = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { head, rel, tag } = tokens[i]!;
    if (!tag || !rel) return `token ${i} has no tag or relation`;
    if (head === -1) roots++;
    else if (head < 0 || head >= tokens.length || head === i) return `token ${i} has head ${head}`;
    if ((head === -1) !== (rel === 'root')) return `token ${i}: root and relation do not agree`;
    let steps = 0;
    for (let at = i; at !== -1; at = tokens[at]!.head)
      if (steps++ > tokens.length) return `token ${i}: a ring`;
  }
  return tokens.length > 0 && roots !== 1 ? `${roots} roots` : undefined;
}

const words = fc.constantFrom(
  ...'the a minister said that , . " “ ” ( ) not to in 300 %  Varga of and is has leave leaving who - — : ; ? ’s n’t'.split(
    ' ',
  ),
);

describe('any tree', () => {
  it('has one root, heads within the sentence and no ring', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (list) => {
        expect(faultOf(parse(tokenize(list.join(' '))))).toBeUndefined();
      }),
      { seed, numRuns: 150 },
    );
  });

  it('stands on any text at all: lone surrogates, controls, emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(faultOf(parse(tokenize(text)))).toBeUndefined();
      }),
      { seed, numRuns: 60 },
    );
    for (const text of ['', '\ud800', '\udc00 said', '😀 “Yes,” she said 😀', '\u202eabc\u202c', '\u0000'])
      expect(faultOf(parse(tokenize(text)))).toBeUndefined();
  });

  it('keeps tokens as they were and depends on nothing before', () => {
    const text = 'The mayor of Lower Tavel said on Friday that nobody had asked her.';
    const tokens = tokenize(text);
    const first = parse(tokens);
    parse(tokenize(`${'very '.repeat(700)}long . ( " `));
    expect(parse(tokens)).toEqual(first);
    expect(syntaxFrom(unpackModels(bytes))(tokens)).toEqual(first);
    expect(first.map(({ start, end, text: t, lower }) => ({ start, end, text: t, lower }))).toEqual(tokens);
  });

  it('takes a sentence of thousands of marks', () => {
    for (const mark of ['"', '(', ',', '.', '-', 'a', 'said'])
      expect(faultOf(parse(tokenize(`${mark} `.repeat(1500))))).toBeUndefined();
  });
});

describe('weights', () => {
  it('none: no tags, no trees', () => {
    expect(syntaxFrom(undefined)).toBe(withoutSyntax);
  });

  it('of other make are refused', () => {
    expect(() => syntaxFrom({ name: 'other', version: '1', extra: {}, models: {}, rows: {} })).toThrow(
      /other/,
    );
    expect(() => unpackModels(bytes.subarray(0, 5000))).toThrow(/cut short/);
  });
});
