import { expect, test } from 'vitest';
import { type Linkable, scorePair } from '../../../src/trace/link/index.ts';
import { linkable, linkables } from './support.ts';

const best = (a: readonly Linkable[], b: readonly Linkable[]) =>
  a
    .flatMap((x) => b.map((y) => scorePair(x, y)))
    .reduce((most, s) => (s.kind !== 'none' && s.score > most.score ? s : most), scorePair(a[0]!, b[0]!));

const SAID =
  'Mara Lund, the harbour master of Lunde, said on Monday that at least 90 boats had been lost in the storm.';
const printed = { published: '2031-03-12' };

test.each([
  [
    'told in other words',
    'At least 90 boats were lost in the storm, according to Lund, who is harbour master in Lunde.',
  ],
  ['a headline', 'Storm off Lunde: 90 boats lost, harbour master says'],
  [
    'another bound',
    'Mara Lund told Harbour Radio that more than 90 boats had been lost in the storm off Lunde.',
  ],
])('the same statement: %s', (_, text) => {
  expect(best(linkables(SAID, 'a', printed), linkables(text, 'b', printed)).kind).toBe('same');
});

test.each([
  [
    'another speaker',
    'Tomas Brell, the mayor of Lunde, said on Monday that at least 90 boats had been lost in the storm.',
    printed,
  ],
  [
    'another figure',
    'Mara Lund, the harbour master of Lunde, said that boats had been lost in the storm, 140 of them off Lunde.',
    printed,
  ],
  [
    'another thing',
    'Mara Lund said on Monday that the school in Lunde had lost 90 pupils since the summer.',
    printed,
  ],
  [
    'another occasion',
    'Mara Lund said on 3 June 2031 that at least 90 boats had been lost in the storm of the night before.',
    { published: '2031-06-04' },
  ],
])('another statement: %s', (_, text, more) => {
  expect(best(linkables(SAID, 'a', printed), linkables(text, 'b', more)).kind).not.toBe('same');
});

test('a clash of speakers beats any likeness of words', () => {
  const a = linkable(SAID, 'a', printed, 90);
  const b = linkable(SAID.replace('Mara Lund', 'Tomas Brell'), 'b', printed, 90);
  expect(scorePair(a, b)).toMatchObject({ kind: 'none', score: 0, clashes: ['speaker'] });
});

test('another number in the same words: a slip in the same week, the next count after it', () => {
  const text = SAID.replace(' on Monday', '');
  const a = linkable(text, 'a', printed, 90);
  const on = (published: string) =>
    scorePair(a, linkable(text.replace('90', '910'), 'b', { published }, 910));
  expect(on('2031-03-14').kind).toBe('same');
  expect(on('2031-03-22')).toMatchObject({ kind: 'none', clashes: ['figure'] });
});

test('of two figures in a sentence each goes with its own', () => {
  const text = 'Mara Lund said that 90 boats and 14 piers had been lost in the storm off Lunde.';
  const [boats, piers] = [90, 14].map((value) => linkable(text, 'a', printed, value));
  const [theirBoats, theirPiers] = [90, 14].map((value) => linkable(text, 'b', printed, value));
  expect(scorePair(boats!, theirBoats!).kind).toBe('same');
  expect(scorePair(piers!, theirPiers!).kind).toBe('same');
  expect(scorePair(boats!, theirPiers!)).toMatchObject({ kind: 'none', clashes: ['figure'] });
});

test('a copy with another value is one statement, told with a slip', () => {
  const a = linkable(SAID, 'a', printed, 90);
  const b = linkable(SAID.replace('90', '19'), 'b', printed, 19);
  expect(scorePair(a, b).kind).toBe('same');
});

test('what points back to an earlier statement is marked, not linked', () => {
  const later = linkable(
    'In March 2031 Mara Lund, the harbour master of Lunde, said that at least 90 boats had been lost in the storm.',
    'b',
    { published: '2031-04-20' },
    90,
  );
  expect(later.back).toBe(true);
  expect(scorePair(linkable(SAID, 'a', printed, 90), later).kind).not.toBe('same');
});

test('the order of the two says nothing, and evidence adds up to what is told', () => {
  const all = [SAID, SAID.replace('90', '19'), 'Storm off Lunde: 90 boats lost'].flatMap((t, i) =>
    linkables(t, `a${i}`, i === 2 ? {} : printed),
  );
  for (const a of all) for (const b of all) expect(scorePair(a, b)).toEqual(scorePair(b, a));
});

test('across languages by figures, names and countries', () => {
  const a = linkable(
    'Mara Lund said in Seoul that about 6,480 crates had gone to Japan.',
    'a',
    printed,
    6480,
  );
  const b = linkables('마라 룬드 장관은 “상자 6480여개가 일본으로 갔다”고 말했다.', 'b', {
    ...printed,
    language: 'ko',
  });
  expect(b.some((l) => l.figure?.value === 6480)).toBe(true);
  expect(best([a], b).kind).toBe('same');
});

test('what is kept is JSON of about a kilobyte', () => {
  for (const l of linkables(SAID, 'a', printed)) {
    expect(JSON.parse(JSON.stringify(l))).toEqual(l);
    expect(JSON.stringify(l).length).toBeLessThan(1500);
  }
});
