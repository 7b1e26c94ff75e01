import { describe, expect, test } from 'vitest';
import { viewNoneLeft, viewPair } from '../../../src/cli/judge/view-pair.ts';
import { widthOf } from '../../../src/cli/view/wrap.ts';
import { differing } from '../../../src/store/judge/differing.ts';
import { heldToBe, inWords } from '../../../src/store/judge/evidence.ts';
import type { UnsurePair } from '../../../src/store/judge/index.ts';

const side = (exact: string, more: Partial<UnsurePair['sides'][0]> = {}): UnsurePair['sides'][0] => ({
  statement: 'st_0000000000000001',
  article: {
    id: 'ar_0000000000000001',
    outlet: 'Brell Gazette',
    title: 'The bridge closes',
    published: '2031-05-14T08:00:00Z',
    address: null,
  },
  text: 'ab',
  language: 'en',
  part: 'body',
  speaker: 'Mira Tolan',
  source: 'the mayor',
  span: [0, exact.length],
  exact,
  before: '',
  after: '.',
  ...more,
});

const pair: UnsurePair = {
  kind: 'near',
  score: 0.47,
  evidence: [
    { part: 'wordsOfBoth', strength: 2.2 },
    { part: 'dayFar', strength: -1 },
  ],
  sides: [
    side('The bridge will close on Friday for at least 14 days', {
      before: 'Nobody was hurt, she said.\n\nOn Monday the mayor said:',
      after: '. Then the ferry will carry everybody for nothing.',
    }),
    side('The bridge will close for 12 days', { speaker: null, source: null, after: '' }),
  ],
  place: { score: 0.47, a: 1, b: 2, words: '' },
};

const around = { number: 3, note: 'passed over', judged: 2 };
const plain = { colour: false, rows: 40 };

describe('a pair on the screen', () => {
  test('one under the other on a narrow terminal', () => {
    expect(viewPair(pair, { ...plain, columns: 80 }, around)).toBe(
      `  PAIR 3 ───────────────────────────────────────────────────── kept apart (0.47)

  Mira Tolan · body · Brell Gazette · 2031-05-14
  The bridge closes
  …Nobody was hurt, she said. ¶ On Monday the mayor said: The bridge will close
  on *Friday* for at *least* *14* days. Then the ferry will carry everybody for
  nothing.…

  told by the article · body · Brell Gazette · 2031-05-14
  The bridge closes
  The bridge will close for *12* days

  for      words in common +2.2
  against  printed over two weeks apart −1.0

  passed over
  s same   d different   u unsure   n next   z undo   q quit            2 judged
`,
    );
  });

  test('side by side from 100 columns on', () => {
    const lines = viewPair(pair, { ...plain, columns: 100 }, around).split('\n');
    expect(lines[2]).toBe(
      '  Mira Tolan · body · Brell Gazette ·            │  told by the article · body · Brell Gazette ·',
    );
    expect(lines.find((l) => l.includes('*12*'))).toMatch(/│ {2}The bridge will close for \*12\* days$/);
  });

  test.each([
    [40, 24],
    [80, 24],
    [80, 10],
    [99, 30],
    [100, 24],
    [200, 50],
    [400, 12],
  ])('fits %i columns and %i rows', (columns, rows) => {
    const long = side('Wider than wide. '.repeat(40), { before: 'x '.repeat(100), after: 'y '.repeat(100) });
    for (const sides of [pair.sides, [long, long]] as const) {
      const seen = viewPair({ ...pair, sides }, { columns, rows, colour: false }, around);
      const lines = seen.split('\n');
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(seen).toContain('s same');
    }
  });

  test('nothing in the words moves the cursor', () => {
    const wild = side('\u001b[2Jgone \u202eback', { before: '\u0007 bell', speaker: 'A\u001b]0;x\u0007' });
    const seen = viewPair({ ...pair, sides: [wild, wild] }, { ...plain, columns: 120 }, around);
    expect(seen).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('colour marks words that differ, and no star', () => {
    const seen = viewPair(pair, { columns: 80, rows: 40, colour: true }, around);
    expect(seen).toContain('\u001b[1m\u001b[33m12');
    expect(seen).not.toContain('*');
  });

  test('none left', () => {
    expect(viewNoneLeft({ ...plain, columns: 80 }, around)).toContain('No further pair');
  });
});

describe('words that differ', () => {
  const marks = (a: string, b: string, other = 'en') =>
    differing({ exact: a, language: 'en' }, { exact: b, language: other }).map((spans, i) =>
      spans.map((span) => [a, b][i]!.slice(...span)),
    );
  test.each([
    ['The bridge will close.', 'The bridge will close', [[], []]],
    ['He saw 14 boats', 'He saw fourteen boats', [['14'], ['fourteen']]],
    ['The bridge, on Friday, closes', 'On Friday the bridge closes', [[], []]],
    ['“Closed,” said Tolan', '"Closed", said the mayor', [['Tolan'], ['mayor']]],
    ['', 'Anything', [[], ['Anything']]],
  ])('%j against %j', (a, b, expected) => expect(marks(a, b)).toEqual(expected));

  test('in another language, numbers alone', () => {
    expect(marks('51,100 crates by May', '51.100 Kisten bis Mai 2031', 'de-AT')).toEqual([[], ['2031']]);
  });
});

test('evidence in words, strongest first, for and against apart', () => {
  expect(
    inWords(
      [
        { part: 'figureSame', strength: 3.2 },
        { part: 'monthsApart', strength: -1.25 },
        { part: 'runs', strength: 0.4 },
        { part: 'short', strength: -0.1 },
      ],
      1,
    ),
  ).toEqual({ for: ['the same figure +3.2'], against: ['printed months apart −1.3'] });
  expect(heldToBe('same', 0.5349)).toBe('held to be the same (0.53)');
  expect(heldToBe('back-reference', 0.6)).toBe('one points back to the other (0.60)');
  expect(heldToBe('near', 0.4)).toBe('kept apart (0.40)');
});
