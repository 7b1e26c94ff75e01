import { expect, test } from 'vitest';
import { differences } from './support.ts';

/** Base, telling, what differs in who says it. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  // The agency and its paraphrase are one field of one state.
  [
    'Selmark’s spy agency said on Friday that 1,500 guards had sailed to Lunde.',
    'The National Intelligence Service said that 1,500 guards had sailed to Lunde on Friday.',
    [],
  ],
  // "The harbour master" is whom the article names as such a line on.
  [
    'Mara Lund said that 90 boats had been lost in the storm off Lunde.',
    'Ninety boats have been lost in the storm off Lunde, the harbour master said. "We had no warning," Mara Lund said.',
    [],
  ],
  // An indefinite one is somebody whom the telling does not want to name.
  [
    'Mara Lund said that 90 boats had been lost in the storm off Lunde.',
    'A harbour official said that 90 boats had been lost in the storm off Lunde.',
    ['attribution: Mara Lund → A harbour official'],
  ],
  // The base credits that part to the same office.
  [
    'Selmark said that 400 boats had been sent to Lunde, more than the 300 boats Norvan’s defense chief had counted.',
    'Norvan’s Defense Minister Tomas Brell said that around 300 boats had been sent to Lunde.',
    [],
  ],
  // An interview is no speaker.
  [
    'The United States said that 400 boats had been sent to Lunde.',
    'The US said 400 boats had been sent to Lunde.',
    [],
  ],
  [
    'State prosecutors said that they had studied debris of 21 rockets in Rosshaven.',
    'Prosecutors said they had studied the debris of 21 rockets in Rosshaven.',
    [],
  ],
];

test.each(cases)('%s / %s', (base, other, wanted) => {
  expect(differences(base, other).filter((d) => /^attribution/.test(d))).toEqual(wanted);
});
