import { expect, test } from 'vitest';
import { differences } from './support.ts';

/** Base, telling, what differs: figures whose slot is told apart from words around them. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  // One sentence tells what two told.
  [
    'Mara Lund said that 180,000 fish had died. "Up to 500 [thousand] in all with the wounded," she said.',
    'Mara Lund said the sea had lost 180,000 fish and with wounded ones 500,000.',
    ['bound: Up to 500 [thousand] → 500,000'],
  ],
  // The word that bounds stands apart from its figure in both.
  [
    'Growth stays below the long average of 3.8 percent, the bank said.',
    'The bank said growth stays below 3.8 percent, the long average.',
    [],
  ],
  [
    'Orla Veck said that Selmark had lost 180,000 Russians in the flood.',
    'Orla Veck said that Selmark had lost 180,000 killed in the flood.',
    [],
  ],
  // A measure within what is counted is no figure that can be left out.
  [
    'Orla Veck said that 300 drums or 500 12-inch pipes had gone to Ardovia.',
    'Orla Veck said that 300 drums had gone to Ardovia.',
    ['omission: 500 12-inch pipes → ∅'],
  ],
];

test.each(cases)('%s / %s', (base, other, wanted) => {
  const figures = differences(base, other).filter((d) => /^(?:number|bound|counted|omission)/.test(d));
  expect(figures).toEqual(wanted);
});
