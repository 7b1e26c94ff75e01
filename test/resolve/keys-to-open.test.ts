import { expect, test } from 'vitest';
import { keysToOpen, mostTelling } from '../../src/resolve/index.ts';

test.each<[Record<string, number>, readonly string[]]>([
  [{}, []],
  [{ a: 0, b: 2 }, ['b']],
  [{ common: 500, rare: 1, some: 40 }, ['rare', 'some', 'common']],
  // Enough names have been seen; too many share a key.
  [{ rare: 30, common: 2900, most: 2950 }, ['rare', 'common']],
  [{ rare: 3, common: 15_000 }, ['rare', 'common']],
  [{ all: 50_000 }, []],
  [{ b: 5, a: 5 }, ['a', 'b']],
])('%j: %j', (counts, open) => {
  expect(keysToOpen(new Map(Object.entries(counts)))).toEqual(open);
});

test('rare keys tell more than common ones; a tie is ordered by id', () => {
  const filed = new Map([
    ['rare', ['d']],
    ['some', ['a', 'b', 'd', 'b']],
    ['common', ['a', 'b', 'c', 'e', 'f', 'g']],
  ]);
  expect(mostTelling(filed, 1000)).toEqual(['d', 'a', 'b', 'c', 'e', 'f', 'g']);
  expect(mostTelling(filed, 1000, 3)).toEqual(['d', 'a', 'b']);
  expect(mostTelling(new Map(), 0)).toEqual([]);
});
