import { describe, expect, it } from 'vitest';
import { makeSheet } from '../../../src/read/statements/model/sheet.ts';
import { prepare } from '../../../src/read/text/prepare.ts';

/** One sign a token: . outside, i inside, < opening mark, > closing mark. */
const states = (text: string): string =>
  Array.from(makeSheet(prepare(text)).quote, (q) => '.i<>'[q]).join('');

describe('quotation states', () => {
  it.each([
    ['Orlo Vant said it was late.', '.......'],
    ['“We stay,” said Orlo Vant.', '<iii>....'],
    ['"We stay," said Orlo Vant.', '<iii>....'],
    ['Vant called it "a shame" and "a waste".', '...<ii>.<ii>.'],
    ['“We stay, and we sing.', '<iiiiiii'],
    ['She left.” Then it rained.', '...>....'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(states(text)).toBe(expected);
  });

  it('begins anew in each paragraph', () => {
    expect(states('“We stay.\n\nIt rained.')).toBe('<iii...');
  });

  it('counts the words of a quotation', () => {
    const sheet = makeSheet(prepare('Vant said “no way” twice.'));
    expect([...sheet.quoteLength]).toEqual([0, 0, 2, 2, 2, 2, 0, 0]);
  });
});
