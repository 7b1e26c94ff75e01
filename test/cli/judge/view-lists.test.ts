import { expect, test } from 'vitest';
import { viewHeld } from '../../../src/cli/judge/view-held.ts';
import { viewUnsure } from '../../../src/cli/judge/view-unsure.ts';
import type { HeldJudgement, UnsurePair } from '../../../src/store/judge/index.ts';

const terminal = { columns: 80, colour: false };

const ref = (n: number, exact: string): HeldJudgement['pair'][0] => ({
  statement: `st_${n}`,
  article: `ar_${n}`,
  text: 'ab',
  spans: [[0, exact.length]],
  exact: [exact],
});

test('what is judged, with what no longer stands on a statement', () => {
  const held: HeldJudgement = {
    id: 'le_1',
    kind: 'statements',
    at: '2031-05-15T09:00:00.000Z',
    who: 'desk',
    note: 'two \u001b[2Jbridges',
    verdict: 'different',
    pair: [ref(1, 'The bridge will close'), ref(2, 'It stays shut')],
    attached: ['st_7', null],
  };
  expect(viewHeld([held], terminal)).toBe(`  different  desk · 2031-05-15 · two \\u{1b}[2Jbridges
             The bridge will close
             st_7 in ar_1
             It stays shut
  orphaned   no statement of ar_2 has these words now (st_2)
`);
  expect(viewHeld([], terminal)).toContain('Nothing is judged about statements.');
});

test('pairs that wait, with their ids', () => {
  const side = (n: number, exact: string): UnsurePair['sides'][0] => ({
    statement: `st_${n}`,
    article: { id: `ar_${n}`, outlet: 'Post', title: null, published: '2031-05-14', address: null },
    text: 'ab',
    language: 'en',
    part: 'body',
    speaker: 'Mira Tolan',
    source: null,
    span: [0, exact.length],
    exact,
    before: '',
    after: '',
  });
  const pair: UnsurePair = {
    kind: 'same',
    score: 0.52,
    evidence: [{ part: 'figureSame', strength: 3 }],
    sides: [side(1, 'The bridge closes for 12 weeks'), side(2, 'The bridge opens in 12 weeks')],
    place: { score: 0.52, a: 1, b: 2, words: '' },
  };
  expect(viewUnsure([pair], terminal)).toBe(`    1  held to be the same (0.52)
       The bridge *closes* for 12 weeks
       st_1 · Post · 2031-05-14 · Mira Tolan
       The bridge *opens* in 12 weeks
       st_2 · Post · 2031-05-14 · Mira Tolan
       for        the same figure +3.0

  hearsay judge st_A st_B same|different|unsure settles one.
`);
  expect(viewUnsure([], terminal)).toContain('No two statements are doubtful');
});
