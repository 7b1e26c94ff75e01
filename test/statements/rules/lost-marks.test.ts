import { describe, expect, test } from 'vitest';
import { statements } from './lib.ts';

const OPENING =
  'Vellmar dam may fail\n\nThe Vell dam may fail within weeks, according to a river official.\n\n';
const lost = (text: string) => statements(text).filter((s) => s.marks === 'lost');

describe('quotations that lost their marks', () => {
  test('first person after a sentence that names the interview', () => {
    const text = `${OPENING}Finn Halvor, head of the river office, has reported at least 12 leaks. He said this in an interview with the Courier, the Vell Post reports.\n\nThe dam is old. We are very worried about it. There have been at least 12 leaks.\n\nHalvor expressed concern over the money for repairs.\n\nWe know that the money was there last year.`;
    const found = statements(text);
    const marked = found.filter((s) => s.marks === 'lost');
    expect(marked.map((s) => s.content.map((c) => c.exact))).toEqual([
      ['The dam is old. We are very worried about it. There have been at least 12 leaks.'],
      ['We know that the money was there last year.'],
    ]);
    for (const s of marked) {
      expect(s).toMatchObject({ source: [], cue: [], directness: 'direct', kind: 'saying' });
      expect(s.content[0]!.basis).toBe('inferred');
      expect(found[s.sourceOf!]!.source[0]!.exact).toBe('Finn Halvor, head of the river office');
    }
    // "We are very worried", "We know that": her own words hold no statement of the article's.
    expect(found.filter((s) => /^We\b/.test(s.source[0]?.exact ?? ''))).toEqual([]);
    // The relaying sentence says nothing itself.
    expect(found.filter((s) => s.content[0]!.exact.startsWith('this'))).toEqual([]);
  });

  test('after a colon that words of saying lead to, whatever the person', () => {
    const [s] = lost(
      `${OPENING}In a statement, the river office said:\n\nThe dam was built in a hurry and never mended.`,
    );
    expect(s).toMatchObject({
      source: [{ exact: 'the river office' }],
      cue: [{ exact: 'said' }],
      content: [{ exact: 'The dam was built in a hurry and never mended.' }],
      directness: 'direct',
    });
  });

  test('within one paragraph, as where a page lost its line breaks', () => {
    const text =
      'Finn Halvor, head of the river office, reported at least 12 leaks. He said it in an interview with the Courier. We worry about this. The wall is thin. And we have no money. On Monday, the council announced that the dam was safe.';
    const found = statements(text);
    expect(found.filter((s) => s.marks === 'lost').map((s) => s.content[0]!.exact)).toEqual([
      'We worry about this. The wall is thin. And we have no money.',
    ]);
    expect(found.map((s) => s.sourceOf)).toEqual([undefined, 0, undefined]);
  });

  test.each<[string, string]>([
    [
      'nobody was brought in',
      `${OPENING}The valley has two dams.\n\nWe walked along the wall on Friday and saw the leaks.`,
    ],
    [
      'the article speaks in the first person itself',
      'Our dam\n\nWe have lived below the dam for years.\n\nI once gave an interview to the Courier.\n\nWe never slept well.\n\nMy house is wet.',
    ],
    [
      'a list after a colon',
      `${OPENING}The office said:\n\n- the dam is old and full of holes\n\n- it leaks`,
    ],
    [
      'a colon without words of saying',
      `${OPENING}Here are the numbers:\n\nTwelve leaks in three months were found.`,
    ],
    [
      'marks are there',
      `${OPENING}Halvor said this in an interview with the Courier.\n\n“We are very worried about the dam,” he said.`,
    ],
    [
      'somebody else speaks in the paragraph',
      `${OPENING}Halvor gave an interview to the Courier.\n\nWe shall see, Brandt said that the dam will hold our weight.`,
    ],
  ])('none where %s', (_, text) => {
    expect(lost(text)).toEqual([]);
  });
});
