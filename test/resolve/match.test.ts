import { expect, test } from 'vitest';
import { matchNames, readName } from '../../src/resolve/index.ts';

const judge = (a: string, b: string, kind: 'person' | 'body' = 'person') =>
  matchNames(readName(a, kind), readName(b, kind));

/** Two names of invented people, what is decided, and a rule that must be among the reasons. */
const people: readonly (readonly [string, string, string, string])[] = [
  ['Mara Lund', 'Mara Lund', 'same', 'same-letters@1'],
  ['Dr. Mara Lund', 'Mara Lund', 'same', 'same-letters@1'],
  ['Lund, Mara', 'Mara Lund', 'same', 'same-letters@1'],
  ['MaraLund', 'Mara Lund', 'same', 'same-letters@1'],
  ['Mara J. Lund', 'Mara Lund', 'same', 'left-over@1'],
  ['M. Lundqvist', 'Mara Lundqvist', 'same', 'initial@1'],
  ['Lund', 'Mara Lund', 'unsure', 'left-over@1'],
  ['Mara Lund', 'Mara Osterberg', 'different', 'same-letters@1'],
  ['Tore Lund', 'Mara Lund', 'different', 'same-letters@1'],
  ['Bill Osterberg', 'William Osterberg', 'same', 'nickname@1'],
  // Korean: spelling, order and hyphens say nothing; syllables do.
  ['Pak Jong-sun', 'Park Jeong-sun', 'same', 'korean-syllables@1'],
  ['Chung Ha-yun', 'Jeong Ha-yoon', 'same', 'korean-surname@1'],
  ['Yoon Sobin', 'Yun So-bin', 'same', 'korean-syllables@1'],
  ['So-bin Yun', 'Yoon So Bin', 'same', 'korean-syllables@1'],
  ['Rhee Do-jin', 'Lee Do Jin', 'same', 'korean-surname@1'],
  ['Park So-bin', '박소빈', 'same', 'korean-syllables@1'],
  ['Kim So-bin', 'Kim Tae-woo', 'different', 'korean-syllables@1'],
  ['Kim So-bin', 'Lee So-bin', 'different', 'korean-surname@1'],
  // Cyrillic.
  ['Taras Kowaltschuk', 'Тарас Ковальчук', 'same', 'sounds@1'],
  ['Sergei Lunin', 'Serhii Lunin', 'same', 'spelling@1'],
  ['Maksim Petrovich Lunin', 'Maksim Lunin', 'same', 'left-over@1'],
  ['Andrii Kovalchuk', 'Андрій Мельник', 'different', 'sounds@1'],
  // Chinese, Arabic.
  ['Hsu Chin-feng', 'Xu Jinfeng', 'same', 'wade-giles@1'],
  ['Omar al-Harani', 'Umar el-Harani', 'same', 'spelling@1'],
  ['Omar al-Harani', 'عمر الحراني', 'same', 'sounds@1'],
  ['Abd al-Karim Nadim', 'Abdul Karim Nadim', 'same', 'same-letters@1'],
];

test.each(people)('%s / %s: %s', (a, b, verdict, rule) => {
  const decision = judge(a, b);
  expect({ verdict: decision.verdict, score: decision.score }).toMatchObject({ verdict });
  expect(decision.reasons.map((reason) => reason.by)).toContain(rule);
  expect(decision.by).toBe('name-match@1');
});

const bodies: readonly (readonly [string, string, string])[] = [
  ['Northwind Shipping LLC', 'Northwind Shipping', 'same'],
  ['The Harbour Board', 'Harbour Board', 'same'],
  ['Northwind Shipping Limited Liability Company', 'Northwind Shipping Ltd', 'same'],
  ['Orta Bank', 'Orta Energy', 'different'],
];

test.each(bodies)('bodies: %s / %s: %s', (a, b, verdict) => {
  expect(judge(a, b, 'body').verdict).toBe(verdict);
});

test('a name without a letter is neither the same nor different', () => {
  expect(judge('', 'Mara Lund')).toMatchObject({ verdict: 'unsure', score: 0, reasons: [] });
  expect(judge('???', '!!!').verdict).toBe('unsure');
});

test('every part of both names stands in the reasons once', () => {
  const { reasons } = judge('Dr. Mara Jonna Lund', 'Lund, Mara');
  expect(reasons).toEqual([
    { a: 'Mara', b: 'Mara', by: 'same-letters@1', agreement: 1 },
    { a: 'Lund', b: 'Lund', by: 'same-letters@1', agreement: 1 },
    { a: 'Jonna', b: '', by: 'left-over@1', agreement: 0 },
  ]);
});
