import { expect, test } from 'vitest';
import {
  applyJudgements,
  type Candidate,
  decide,
  type NameJudgement,
  onePerson,
  type PersonJudgement,
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

test('who is one with whom follows from the judgements, whatever their order', () => {
  const say = (a: string, b: string, verdict: PersonJudgement['verdict'], day: number): PersonJudgement => ({
    persons: [a, b],
    verdict,
    who: 'desk',
    when: `2031-05-0${day}T10:00:00Z`,
  });
  const all = [
    say('q3', 'q2', 'same', 1),
    say('q2', 'q1', 'same', 2),
    say('q5', 'q4', 'same', 1),
    say('q4', 'q5', 'different', 3),
    say('q1', 'q3', 'different', 4),
  ];
  for (const order of [all, [...all].reverse()]) {
    const { personOf, contradictions } = onePerson(order);
    expect(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map(personOf)).toEqual(['q1', 'q1', 'q1', 'q4', 'q5', 'q6']);
    expect(contradictions).toEqual([all[4]]);
  }
});
