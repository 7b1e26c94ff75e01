import { expect, test } from 'vitest';
import { read } from '../lib/reader.ts';

/** Headline, body, the kinds of difference between them. */
const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a bound lost',
    'Lund: 90 boats lost in storm off Lunde',
    'Mara Lund, the harbour master, said that at least 90 boats had been lost in the storm off Lunde.',
    ['bound'],
  ],
  [
    'told as a fact',
    'Norvan sent 8,000 crates of grain to Ardovia',
    'Ilse Maren said that Norvan had sent 8,000 crates of grain to Ardovia.',
    ['attribution'],
  ],
  [
    'the same',
    'Lund: 90 boats lost in storm off Lunde',
    'Mara Lund, the harbour master, said that 90 boats had been lost in the storm off Lunde.',
    [],
  ],
];

test.each(cases)('%s', (_, headline, body, kinds) => {
  const { comparisons } = read(`${headline}\n\n${body}`);
  expect([...new Set(comparisons.map((c) => c.kind))]).toEqual(kinds);
});
