import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/article/documents/pdf/index.ts';
import { pageAt } from '../../../src/article/page-at.ts';
import { pdfOf, type Words } from '../../lib/documents.ts';

const SIZE = 10;
/** Lines set under each other. */
const set = (lines: readonly string[], x = 72, top = 740, size = SIZE, step = 12): Words[] =>
  lines.map((words, i) => ({ x, y: top - i * step, words, size }));
const linesOf = async (...pages: Words[][]): Promise<string[]> =>
  (await readPdf(pdfOf(pages))).text.split('\n');

describe('a PDF becomes paragraphs', () => {
  it('lines joined, headings and paragraphs apart', async () => {
    expect(
      await linesOf([
        ...set(['Harbour closed after storm'], 72, 780, 18),
        ...set([
          'The harbour of Lunde was closed on Monday, the harbour master said to the',
          'council.',
          'She told the radio that at least 14 ships were waiting outside the wall until',
          'the evening.',
        ]),
        ...set(['After the gap another paragraph begins, said the master.'], 72, 680),
      ]),
    ).toEqual([
      'Harbour closed after storm',
      'The harbour of Lunde was closed on Monday, the harbour master said to the council.',
      'She told the radio that at least 14 ships were waiting outside the wall until the evening.',
      'After the gap another paragraph begins, said the master.',
    ]);
  });

  it('words broken at line ends are joined, compounds are not', async () => {
    expect(
      await linesOf(
        set([
          'The well-known govern-',
          'ment of Lunde, a well-',
          'known friend of long walks and of',
          'range finders, has long-',
          'range plans that it cannot over-',
          'turn before the year 2031-',
          '2032 ends in Lunde.',
        ]),
      ),
    ).toEqual([
      'The well-known government of Lunde, a well-known friend of long walks and of range finders, has long-range plans that it cannot overturn before the year 2031-2032 ends in Lunde.',
    ]);
  });

  it('first lines that are set in, and turns of speakers, begin paragraphs', async () => {
    const indented = set([
      'The harbour of Lunde was closed on Monday, the harbour master said then.',
      'She told the radio that at least 14 ships were waiting outside of the wall',
      'and that more of them were under way from Selmark to the harbour of Lunde.',
      'VECK: How many of them have been lost in the storm, as far as you know it?',
      'LUND: Three at least, and there might be more of them that we do not know.',
    ]).map((w, i) => (i === 1 ? { ...w, x: 90 } : w));
    expect((await linesOf(indented)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'The harbour of',
      'She told the',
      'VECK: How many',
      'LUND: Three at',
    ]);
  });

  it('columns one after another, below a heading over both', async () => {
    const left = Array.from({ length: 12 }, (_, i) => `left column line ${i} goes on with words to its end`);
    const right = Array.from(
      { length: 12 },
      (_, i) => `right column line ${i} goes on with words to the end`,
    );
    const [heading, ...rest] = await linesOf([
      ...set(['A heading that stands over both of the columns of this page of the report'], 60, 780, 14),
      ...[...set(left, 60), ...set(right, 310, 737)].sort((a, b) => b.y - a.y),
    ]);
    expect(heading).toMatch(/^A heading that/);
    expect(rest).toEqual([[...left, ...right].join(' ')]);
  });

  it('a table is read row by row', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => i + 1);
    const lines = await linesOf([
      ...set(rows.map((n) => `Boat ${n}`)),
      ...set(
        rows.map((n) => `${n * 100}`),
        300,
      ),
      ...set(['Totals are those of the harbour office, which counted boats on every Monday of it'], 72, 560),
    ]);
    expect(lines.join(' ')).toContain('Boat 1 100 Boat 2 200 Boat 3 300');
  });

  it('running heads and page numbers go, and a sentence goes on overleaf, behind the notes below it', async () => {
    const page = (n: number, lines: readonly string[], note: string): Words[] => [
      ...set([n % 2 ? 'Report of the harbour' : 'Lunde, spring 2031'], 72, 810, 8),
      ...set(lines),
      ...set([note], 72, 80, 7),
      ...set([`- ${n} -`], 290, 30, 8),
    ];
    const doc = pdfOf(
      [1, 2, 3, 4, 5, 6].map((n) =>
        page(
          n,
          [
            n > 1
              ? `the ${7 * n * n} boats were counted in the harbour at the end of the day.`
              : 'Counting began at the harbour.',
            `On day ${'abcdefg'[n]} the master said that nobody had seen how many of`,
          ],
          `${n} Note of the ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][n - 1]} page.`,
        ),
      ),
    );
    const { text, pages } = await readPdf(doc);
    expect(text).not.toMatch(/Report of|spring|- \d -/);
    expect(text).toContain(
      'On day b the master said that nobody had seen how many of the 28 boats were counted in the harbour at the end of the day.',
    );
    for (const [words, page] of [
      ['Counting began', 1],
      ['nobody had seen how many of the 28', 1],
      ['the 28 boats', 2],
      ['Note of the first', 1],
      ['Note of the sixth', 6],
    ] as const)
      expect([words, pageAt({ pages }, text.indexOf(words))]).toEqual([words, page]);
    for (const { start, end } of pages!) expect(text.slice(start, end).trim()).not.toBe('');
  });

  it('watermarks and words along the margin are left out', async () => {
    expect(
      await linesOf([
        ...set(['The harbour was closed on Monday.']),
        { x: 100, y: 200, words: 'DRAFT', size: 90, turn: 45 },
        { x: 30, y: 200, words: 'Lunde archive', size: 8, turn: 90 },
      ]),
    ).toEqual(['The harbour was closed on Monday.']);
  });

  it('pages without text are named', async () => {
    const words = set(['The harbour was closed on Monday.']);
    expect((await readPdf(pdfOf([words, [], [], words, []]))).notices).toEqual([
      'no text on pages 2-3, 5 (pictures of it, perhaps)',
    ]);
  });

  it('runs nothing that it holds', async () => {
    const action = '<</S/JavaScript/JS(app.launchURL\\("https://lunde.example"\\))>>';
    const { text } = await readPdf(pdfOf([set(['The harbour was closed.'])], { action }));
    expect(text).toBe('The harbour was closed.');
  });
});

describe('a long PDF, read in parts beside each other', () => {
  const sentences = Array.from({ length: 150 }, (_, i) => `On day ${i + 1} the harbour lost boat ${i * 7}.`);
  const pages = sentences.map((words) => set([words]));

  it('is whole and in order, each page known', async () => {
    const { text, pages: places } = await readPdf(pdfOf(pages));
    expect(text.split('\n')).toEqual(sentences);
    expect(places!.map(({ page, start, end }) => [page, text.slice(start, end)])).toEqual(
      sentences.map((words, i) => [i + 1, words]),
    );
  });

  it('names pages without text in all parts', async () => {
    const { notices } = await readPdf(pdfOf(pages.map((page, i) => (i === 3 || i > 146 ? [] : page))));
    expect(notices).toEqual([expect.stringMatching(/no text on pages 4, 148-150/)]);
  });
});

describe('a PDF that is refused', () => {
  const whole = pdfOf([set(['The harbour was closed.'])]);
  it.each<readonly [string, Buffer, RegExp]>([
    ['with a password', pdfOf([set(['Words.'])], { encrypted: true }), /with a password \(encrypted\)/],
    ['without text', pdfOf([[], []]), /without text \(2 pages, perhaps scanned\)/],
    ['cut short', whole.subarray(0, 200), /damaged/],
    ['a head alone', Buffer.from('%PDF-1.7 ...'), /damaged/],
    ['of too many pages', pdfOf(Array.from({ length: 2_001 }, () => [])), /2,001 pages, more than the 2,000/],
  ])('%s', async (_, bytes, message) => {
    await expect(readPdf(bytes)).rejects.toThrow(message);
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'Refusal' });
  });
});
