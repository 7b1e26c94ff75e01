import { expect, test } from 'vitest';
import {
  applyJudgements,
  type Candidate,
  decide,
  judgedNames,
  type NameJudgement,
  type PairJudgement,
} from '../../src/resolve/index.ts';

const known: readonly Candidate[] = [
  { id: 'a', name: 'Jonna Aster' },
  { id: 'b', name: 'Jonna Aster' },
  { id: 'lund', name: 'Mara Lund' },
];
const judged = (
  name: string,
  person: string,
  verdict: NameJudgement['verdict'],
  day = 1,
  article?: string,
): NameJudgement => ({ name, person, verdict, who: 'desk', when: `2031-05-0${day}T10:00:00Z`, article });

const table: readonly (readonly [string, readonly NameJudgement[], string, string | undefined, string])[] = [
  ['Jonna Aster', [], 'unsure', undefined, 'several-fit'],
  ['Jonna Aster', [judged('Jonna  ASTER', 'b', 'same')], 'found', 'b', 'judged'],
  ['Jonna Aster', [judged('J. Aster', 'b', 'same')], 'unsure', undefined, 'several-fit'],
  ['Jonna Aster', [judged('Jonna Aster', 'a', 'different')], 'found', 'b', 'judged'],
  ['Jonna Aster', [judged('Jonna Aster', 'a', 'unsure')], 'unsure', undefined, 'several-fit'],
  // Somebody whom the matcher would not find.
  ['The Harbour Poet', [judged('the harbour poet', 'lund', 'same')], 'found', 'lund', 'judged'],
  // Against the matcher.
  ['Mara Lund', [judged('Mara Lund', 'lund', 'different')], 'unknown', undefined, 'judged'],
  ['Mara Lund', [judged('Mara Lund', 'lund', 'unsure')], 'unsure', undefined, 'judged'],
  ['Mara Lund', [judged('Mara Lund', 'a', 'different')], 'found', 'lund', 'one-fits'],
  // Undone by a later one, in whatever order they come.
  [
    'Mara Lund',
    [judged('Mara Lund', 'lund', 'different'), judged('Mara Lund', 'lund', 'same', 2)],
    'found',
    'lund',
    'judged',
  ],
  [
    'Mara Lund',
    [judged('Mara Lund', 'lund', 'same', 2), judged('Mara Lund', 'lund', 'different')],
    'found',
    'lund',
    'judged',
  ],
  // Said of two: a person has to look.
  [
    'Jonna Aster',
    [judged('Jonna Aster', 'a', 'same'), judged('Jonna Aster', 'b', 'same')],
    'unsure',
    undefined,
    'judged',
  ],
  // For one article only, and against what holds for all.
  ['Mara Lund', [judged('Mara Lund', 'lund', 'different', 1, 'art-1')], 'unknown', undefined, 'judged'],
  ['Mara Lund', [judged('Mara Lund', 'lund', 'different', 1, 'art-2')], 'found', 'lund', 'one-fits'],
  [
    'Mara Lund',
    [judged('Mara Lund', 'lund', 'different', 2), judged('Mara Lund', 'lund', 'same', 1, 'art-1')],
    'found',
    'lund',
    'judged',
  ],
];

test.each(table)('%s: %j', (written, judgements, verdict, id, why) => {
  const who = applyJudgements(written, decide(written, known), judgements, { article: 'art-1' });
  expect(who).toMatchObject({ verdict, why });
  expect(who.id).toBe(id);
  expect(
    applyJudgements(written, decide(written, known), [...judgements].reverse(), { article: 'art-1' }),
  ).toEqual(who);
});

const pair = (a: string, b: string, verdict: PairJudgement['verdict'], day: number): PairJudgement => ({
  pair: [a, b],
  verdict,
  who: 'desk',
  at: `2031-05-0${day}T10:00:00.000Z`,
});

test('who is one with whom follows from the judgements, whatever their order', () => {
  const all = [
    pair('person:q3', 'person:q2', 'same', 1),
    pair('person:q2', 'person:q1', 'same', 2),
    pair('person:q5', 'person:q4', 'same', 1),
    pair('person:q4', 'person:q5', 'different', 3),
    pair('person:q1', 'person:q3', 'different', 4),
    pair('person:q6', 'person:q7', 'same', 1),
    pair('person:q7', 'person:q6', 'withdrawn', 2),
  ];
  for (const order of [all, [...all].reverse()]) {
    const { personOf, contradictions, between } = judgedNames(order);
    expect(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'].map(personOf)).toEqual([
      'q1',
      'q1',
      'q1',
      'q4',
      'q5',
      'q6',
      'q7',
      'q8',
    ]);
    expect(contradictions).toEqual([all[4]]);
    expect(between('person:q5', 'person:q4')).toBe('different');
    expect(between('person:q6', 'person:q7')).toBeUndefined();
  }
});

test('names as written and persons stand in one net', () => {
  const judged = judgedNames([
    pair('Jonna Aster', 'J. Astra', 'same', 1),
    pair('J. ASTRA', 'person:b', 'same', 1),
    pair('person:a', 'jonna  aster', 'different', 2),
    pair('The Harbour Poet', 'Jonna Aster', 'unsure', 2),
    pair('The Harbour Poet', 'person:lund', 'different', 2),
  ]);
  expect(judged.between('Jonna Aster', 'person:b')).toBe('same');
  expect(judged.between('J. Astra', 'person:a')).toBe('different');
  expect(judged.between('the harbour poet', 'J. Astra')).toBe('unsure');
  expect(judged.between('Mara Lund', 'person:lund')).toBeUndefined();
  expect(judged.about('Mara Lund')).toEqual([]);
  expect(judged.about('J. Astra').map(({ person, verdict }) => [person, verdict])).toEqual([
    ['b', 'same'],
    ['a', 'different'],
  ]);
  const who = decide('Jonna Aster', known, judged);
  expect(applyJudgements('Jonna Aster', who, judged.about('Jonna Aster'), judged)).toMatchObject({
    verdict: 'found',
    id: 'b',
    why: 'judged',
  });
});
