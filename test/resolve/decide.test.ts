import { expect, test } from 'vitest';
import { type Candidate, decide, type NameContext } from '../../src/resolve/index.ts';

const known: readonly Candidate[] = [
  { id: 'lund', name: 'Mara Lund', countries: ['SE'] },
  { id: 'lund', name: 'Mara Lund-Vogel', countries: ['SE'] },
  { id: 'tore', name: 'Tore Lund', countries: ['NO'] },
  { id: 'pak', name: 'Pak Jong-sun', countries: ['KR'] },
  { id: 'aster-ee', name: 'Jonna Aster', countries: ['EE'] },
  { id: 'aster-fi', name: 'Jonna Aster', countries: ['FI'] },
  { id: 'harbour', name: 'Harbour Board', kind: 'body' },
];

/** A name, what stands beside it, and who is meant and why. */
const table: readonly (readonly [string, NameContext, string, string | undefined, string])[] = [
  ['Dr. Mara Lund', {}, 'found', 'lund', 'one-fits'],
  ['Park Jeong-sun', {}, 'found', 'pak', 'one-fits'],
  ['Harbour Board', { kind: 'body' }, 'found', 'harbour', 'one-fits'],
  ['Harbour Board', {}, 'unknown', undefined, 'nobody-fits'],
  ['Petra Vogelsang', {}, 'unknown', undefined, 'nobody-fits'],
  // A surname alone fits several; the article's fullest form of it does not.
  ['Lund', {}, 'unsure', undefined, 'fits-in-part'],
  ['Lund', { fullest: 'Tore Lund' }, 'found', 'tore', 'one-fits'],
  // Who held the office beside the name.
  ['Lund', { holders: ['tore'] }, 'found', 'tore', 'office-fits'],
  ['Lund', { holders: ['pak'] }, 'unsure', undefined, 'fits-in-part'],
  ['Lund', { holders: ['lund', 'tore'] }, 'unsure', undefined, 'fits-in-part'],
  ['Jonna Aster', { holders: ['aster-fi'] }, 'found', 'aster-fi', 'office-fits'],
  // The country beside it.
  ['Jonna Aster', {}, 'unsure', undefined, 'several-fit'],
  ['Jonna Aster', { country: 'EE' }, 'found', 'aster-ee', 'country-fits'],
  ['Jonna Aster', { country: 'LV' }, 'unsure', undefined, 'several-fit'],
  ['Tore Lund', { country: 'NO' }, 'found', 'tore', 'one-fits'],
  ['Tore Lund', { country: 'DE' }, 'unsure', undefined, 'country-differs'],
  ['Tore Lund', { country: 'DE', holders: ['tore'] }, 'found', 'tore', 'one-fits'],
  // Two ids that a person judged to be one.
  ['Jonna Aster', { personOf: (id) => id.replace(/-fi$/, '-ee') }, 'found', 'aster-ee', 'one-fits'],
  ['', {}, 'unsure', undefined, 'fits-in-part'],
];

test.each(table)('%s, %j: %s %s, %s', (written, context, verdict, id, why) => {
  const who = decide(written, known, context);
  expect(who).toMatchObject({ verdict, why, matcher: 'name-match@1' });
  expect(who.id).toBe(id);
  expect(who.score === undefined).toBe(id === undefined);
  expect(decide(written, [...known].reverse(), context)).toEqual(who);
});

test('of names that fit nearly as well, the one with the very same letters', () => {
  const both = [
    { id: 'a', name: 'Sung-min Kim' },
    { id: 'b', name: 'Kim Song-min' },
  ];
  expect(decide('Kim Song Min', both)).toMatchObject({ verdict: 'found', id: 'b', why: 'same-letters' });
  expect(decide('Kim Seong-min', both)).toMatchObject({ verdict: 'unsure', why: 'several-fit' });
  expect(decide('Kim Song Min', [...both, { id: 'c', name: 'KIM Song-min' }])).toMatchObject({
    why: 'several-fit',
  });
});

test('unsure gives everybody who may be meant, one entry each, best first', () => {
  const { candidates } = decide('Mara Lund', [...known, { id: 'mara', name: 'Mara Lunde' }]);
  expect(candidates.map(({ id }) => id)).toEqual(['lund', 'mara']);
  expect(candidates[0]!.name).toBe('Mara Lund');
  expect(candidates[0]!.decision.reasons).toHaveLength(2);
});
