import { expect, test } from 'vitest';
import { differences } from './support.ts';

/** Base, telling, what is found. docs/comparing.md holds an example of every kind; here stand the harder ones. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'The top ten firms would save $275,000 a year, Orla Veck said, and small ones $2,700.',
    'The top ten firms would save $275,000 a year, Orla Veck said, and small ones at most $2,700.',
    ['bound: $2,700 → at most $2,700'],
  ],
  [
    'Mara Lund said that 27 harbours had sent 27 different plans.',
    'Mara Lund said that 27 harbours had sent 19 different plans.',
    ['number: 27 different plans → 19 different plans'],
  ],
  [
    'Mara Lund said the repairs would take six weeks at the harbour wall.',
    'Mara Lund said the repairs would take four weeks at the harbour wall.',
    ['number: six weeks → four weeks'],
  ],
  [
    '"I don’t think the wall should be built in secret," Mara Lund said.',
    '"I do think the wall should be built in secret," Mara Lund said.',
    ['polarity: don’t → do'],
  ],
  [
    'Mara Lund said that perhaps the wall had been built too low.',
    'Mara Lund said that the wall had been built too low.',
    ['certainty: that perhaps → that'],
  ],
  [
    '"We can’t go on like this," Mara Lund said.',
    '"We can’t go on like that," Tomas Brell said.',
    ['attribution: Mara Lund → Tomas Brell', 'quoted-words: this → that'],
  ],
  [
    'Mara Lund said that the harbour had lost 2,012 people in the storm.',
    'The storm took 2,012 dead in the harbour, Mara Lund said.',
    [],
  ],
  [
    'Mara Lund confirmed that 90 boats had been lost in the storm.',
    'Mara Lund said that 90 boats had been lost in the storm.',
    ['certainty (cue): confirmed → said'],
  ],
];

test.each(cases)('%s / %s', (base, other, wanted) => {
  expect(differences(base, other)).toEqual(wanted);
});
