import { describe, expect, it } from 'vitest';
import { findOpening } from '../../src/read/text/headline.ts';
import { prepare } from '../../src/read/text/prepare.ts';

const opening = (text: string, title?: string) => {
  const { headline, dateline } = findOpening(prepare(text), title);
  for (const p of [headline, dateline]) if (p) expect(text.slice(...p.span)).toBe(p.exact);
  return [headline?.exact, dateline?.exact];
};

const BODY = 'The harbour at Rosshaven was closed on Monday, its master said. Ships waited outside.';

describe('headline: a first line that stands alone', () => {
  it.each([
    ['no full stop', 'Harbour closed after storm', true],
    ['a quotation in it', '“We count uses, not rockets”: envoy on the Norvan arms trade', true],
    ['a question', 'Who closed the harbour at Rosshaven?', true],
    ['written like a title, with a full stop', 'Harbour Master Closes Rosshaven For Three Days.', true],
    ['no articles, present tense, a full stop', 'Harbour master closes Rosshaven for three days.', true],
    ['a sentence', 'The harbour was closed by its master for three days.', false],
    ['a long question of the lead', `Would ${'anybody '.repeat(12)}close the harbour?`, false],
    ['a speaker in a dialogue', 'Harbour Radio:', false],
    ['a list item', '- Harbour closed after storm', false],
    ['a whole quotation', '“We have closed it for three days”', false],
    ['one word', 'Details', false],
    ['a long line', `Harbour closed ${'after storm '.repeat(30)}`.trim(), false],
  ])('%s', (_, line, is) => {
    expect(opening(`${line}\n\n${BODY}`)[0]).toBe(is ? line : undefined);
    expect(opening(`${line}\n${BODY}`)[0]).toBe(is ? line : undefined);
  });

  it('is none in a text of one paragraph', () => {
    expect(opening('Harbour closed after storm')).toEqual([undefined, undefined]);
    expect(opening(BODY)).toEqual([undefined, undefined]);
  });

  it('is none before lines that are no prose', () => {
    expect(opening('Harbour closed after storm\nLunde\nRosshaven\nTarn')[0]).toBeUndefined();
  });

  it('is the stated title when the first line is it, whatever its marks', () => {
    const line = 'The harbour was closed by its master for three days.';
    expect(opening(`${line}\n${BODY}`, 'The harbour was closed by its master for three days')[0]).toBe(line);
    expect(opening(`${BODY}\n${BODY}`, 'Harbour closed')[0]).toBeUndefined();
  });

  it('says what it was found by', () => {
    const { headline } = findOpening(prepare(`Harbour closed after storm\n${BODY}`), undefined);
    expect(headline).toMatchObject({ by: 'first-line@1', basis: 'inferred' });
  });
});

describe('dateline', () => {
  it.each([
    ['Kyiv • UNN', 'Kyiv • UNN'],
    ['LUNDE, 14 May 2031', 'LUNDE, 14 May 2031'],
    ['Lunde | May 14, 2031', 'Lunde | May 14, 2031'],
    ['NORTH TARN, Selmark (LNA) _', 'NORTH TARN, Selmark (LNA) _'],
    ['Details', undefined],
    ['Rikke Dahlmo', undefined],
  ])('a line of its own: %s', (line, dateline) => {
    expect(opening(`Harbour closed after storm\n${line}\n${BODY}`)[1]).toBe(dateline);
  });

  it.each([
    ['SEOUL, March 18 (Reuters) — ', 'SEOUL, March 18 (Reuters) —'],
    ['ROSSHAVEN — ', 'ROSSHAVEN —'],
    ['ROSSHAVEN (LNA) - ', 'ROSSHAVEN (LNA) -'],
    ['ROSSHAVEN, Selmark (LNA) -- ', 'ROSSHAVEN, Selmark (LNA) --'],
    ['Rosshaven (LNA) – ', 'Rosshaven (LNA) –'],
    ['Rosshaven, 14 May 2031 — ', 'Rosshaven, 14 May 2031 —'],
    ['NORTH TARN, S.M. — ', 'NORTH TARN, S.M. —'],
    ['BREAKING — ', undefined],
    ['Maren — ', undefined],
    ['The harbour — ', undefined],
    ['', undefined],
  ])('before the first sentence: %s', (lead, dateline) => {
    expect(opening(`${lead}${BODY}`)[1]).toBe(dateline);
    expect(opening(`Harbour closed after storm\n${lead}${BODY}`)[1]).toBe(dateline);
  });

  it('is none where the sentence goes on after the dash', () => {
    expect(opening(`TARNEX — the company that runs it — said no. ${BODY}`)[1]).toBeUndefined();
  });

  it('stands after a byline', () => {
    const text = `Harbour closed after storm\nBy Rikke Dahlmo\nLUNDE (LNA) — ${BODY}`;
    expect(opening(text)).toEqual(['Harbour closed after storm', 'LUNDE (LNA) —']);
  });
});
