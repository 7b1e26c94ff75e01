import { expect, test } from 'vitest';
import predicates from '../../lexicon/en/predicates.json' with { type: 'json' };
import { classFor, type PredicateClass, signature } from '../../src/read/certainty/lexicon.ts';

test('every class has words and a signature', () => {
  expect(Object.keys(predicates.classes).sort()).toEqual(Object.keys(predicates.signatures).sort());
});

test('complement forms name known classes only', () => {
  const { about: _, notWithObject: __, ...forms } = predicates.useWith;
  for (const list of Object.values(forms))
    for (const name of list) expect(Object.keys(predicates.signatures)).toContain(name);
});

test.each([
  ['know', 'that', 'knowledge'],
  ['believe', 'that', 'belief'],
  ['deny', 'that', 'denial'],
  ['fail', 'to', 'negativeImplicative'],
  ['manage', 'to', 'implicative'],
  ['want', 'to', 'volition'],
  ['ask', 'wh', 'inquiry'],
] as const)('%s with %s: %s', (word, form, name) => {
  expect(classFor(word, form)).toBe(name);
});

test('a fact presupposed survives negation', () => {
  for (const negated of [false, true])
    expect(signature('factive' satisfies PredicateClass, negated)).toEqual(['certain', 'positive']);
});
