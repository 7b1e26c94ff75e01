import { expect, test } from 'vitest';
import { indexNames, matchNames, nameKeys, readName, resolveName } from '../../src/resolve/index.ts';

const known = indexNames([
  { id: 'lund', name: 'Mara Lund' },
  { id: 'lund', name: 'Мара Лунд' },
  { id: 'tore', name: 'Tore Lund' },
  { id: 'pak', name: 'Pak Jong-sun' },
  { id: 'osterberg-1', name: 'Jonna Osterberg' },
  { id: 'osterberg-2', name: 'Jonna Osterberg' },
  { id: 'harbour', name: 'Harbour Board', kind: 'body' },
]);

test('found where one fits', () => {
  expect(resolveName('Dr. Mara Lund', known)).toMatchObject({
    verdict: 'found',
    id: 'lund',
    why: 'one-fits',
  });
  expect(resolveName('Park Jeongsun', known)).toMatchObject({ verdict: 'found', id: 'pak' });
  expect(resolveName('The Harbour Board', known, 'body')).toMatchObject({ verdict: 'found', id: 'harbour' });
});

test('unsure where two have the name, in the order of their ids', () => {
  const who = resolveName('Jonna Osterberg', known);
  expect(who).toMatchObject({ verdict: 'unsure', why: 'several-fit' });
  expect(who.id).toBeUndefined();
  expect(who.candidates.map((candidate) => candidate.id)).toEqual(['osterberg-1', 'osterberg-2']);
});

test('unsure on a surname alone, with everybody who has it', () => {
  const who = resolveName('Lund', known);
  expect(who).toMatchObject({ verdict: 'unsure', why: 'fits-in-part' });
  expect(who.candidates.map((candidate) => candidate.id).sort()).toEqual(['lund', 'tore']);
});

test('unknown where nobody fits; a body is no person', () => {
  expect(resolveName('Petra Vogelsang', known)).toEqual({
    verdict: 'unknown',
    why: 'nobody-fits',
    matcher: 'name-match@1',
    candidates: [],
  });
  expect(resolveName('Harbour Board', known).verdict).toBe('unknown');
  expect(resolveName('', known).verdict).toBe('unknown');
});

test('the order of the known decides nothing', () => {
  const names = [...'abcdefgh'].map((id, i) => ({ id, name: i % 2 ? `Mara Lund` : `Mara Lindt` }));
  const forward = resolveName('Mara Lund', indexNames(names));
  expect(resolveName('Mara Lund', indexNames([...names].reverse()))).toEqual(forward);
});

test.each([
  ['Pak Jong-sun', 'Park Jeongsun'],
  ['Andrii Kovalchuk', 'Ковальчук'],
  ['Bill Osterberg', 'William Aster'],
  ['Keegan Lund', 'Jigen Aster'],
  ['Omar Harani', 'الحراني'],
  ['Walter', 'Uolter'],
])('%s and %s share a key', (a, b) => {
  const keys = new Set(nameKeys(readName(a)));
  expect(nameKeys(readName(b)).some((key) => keys.has(key))).toBe(true);
});

test('a known name is the same as itself', () => {
  for (const name of ['Mara Lund', 'Мара Лунд', 'Pak Jong-sun', '박소빈', 'Lund'])
    expect(matchNames(readName(name), readName(name)).verdict).toBe('same');
});
