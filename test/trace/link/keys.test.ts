import { expect, test } from 'vitest';
import { KeyIndex, statementKeys } from '../../../src/trace/link/index.ts';
import { winnow } from '../../../src/trace/link/winnow.ts';
import { linkable } from './support.ts';

const keys = (text: string, value?: number): number[] =>
  statementKeys(linkable(text, 'a', { published: '2031-03-12' }, value)).map((k) => k.key);

test.each([
  [
    'a telling value',
    'Mara Lund said that 6,480 crates had gone.',
    'The number of boxes reached 6,480, the office of the harbour wrote.',
    6480,
  ],
  [
    'a small value with a name',
    'Mara Lund said 14 piers broke near Rosshaven.',
    'In Rosshaven 14 piers had been smashed, the mayor said.',
    14,
  ],
  [
    'rounded, with what is counted',
    'Mara Lund said that 6,480 crates had gone.',
    'Some 6,500 crates went, Lund said.',
    undefined,
  ],
])('tellings share a key: %s', (_, a, b, value) => {
  const theirs = new Set(keys(b, value));
  expect(keys(a, value).some((key) => theirs.has(key))).toBe(true);
});

test('keys are few', () => {
  const all = statementKeys(
    linkable(
      'Mara Lund, the harbour master of Lunde, said that at least 90 boats had been lost off Rosshaven.',
      'a',
    ),
  );
  expect(all.length).toBeLessThan(60);
});

test('the same words are looked for with what the articles are about', () => {
  const line = linkable('The Lunde Tidings has 250 readers in Rosshaven.', 'a');
  const verbatim = (topic: readonly number[]): number[] =>
    statementKeys({ ...line, topic }).flatMap(({ kind, key }) => (kind === 'verbatim' ? [key] : []));
  const shared = (a: readonly number[], b: readonly number[]): number =>
    verbatim(a).filter((key) => verbatim(b).includes(key)).length;
  expect(shared([1, 2, 3, 4, 5], [6, 7, 8, 9])).toBe(0);
  expect(shared([1, 2, 3, 4, 5], [0, 3, 8, 9])).toBe(1);
  expect(shared([], [])).toBe(1);
});

test('an index finds what shares a key, near in time', () => {
  const index = new KeyIndex();
  const text = 'Mara Lund said that a grumbling ferryman from Rosshaven had mended nineteen lanterns.';
  const other = 'A ferryman from Rosshaven, grumbling, mended lanterns, Mara Lund said.';
  const a = linkable(text, 'a', { published: '2031-03-12' });
  expect(index.add(a)).toEqual([]);
  expect(index.add(linkable(other, 'b', { published: '2031-03-20' })).length).toBeGreaterThan(0);
  expect(index.add(linkable(other, 'c', { published: '2033-03-20' })).some((l) => l.article === 'a')).toBe(
    false,
  );
  expect(index.add(linkable(other, 'd')).some((l) => l.article === 'a')).toBe(true);
});

test('texts that share a run of seven words share a fingerprint', () => {
  const words = Array.from({ length: 60 }, (_, i) => (i + 1) * 2654435761);
  const other = [...Array.from({ length: 40 }, (_, i) => i + 7), ...words.slice(20, 27), 3, 4, 5, 6, 7, 8];
  const prints = new Set(winnow(words));
  expect(winnow(other).some((p) => prints.has(p))).toBe(true);
  expect(winnow([])).toEqual([]);
});
