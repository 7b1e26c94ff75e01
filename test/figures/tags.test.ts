import { describe, expect, test } from 'vitest';
import { findTagged, shown } from './lib.ts';

/** What tags add: a sentence word/TAG → the figures in it. */
const rows: readonly (readonly [sentence: string, figures: readonly string[]])[] = [
  ['She/PRP won/VBD four/CD cup/NN finals/VBZ with/IN Marl/NNP ./.', ['four cup finals = 4 exact cup final']],
  ['One/CD proposal/NN asks/VBZ for/IN more/JJR ./.', ['One proposal = 1 exact proposal']],
  ['The/DT Gang/NN of/IN Eight/CD met/VBD ./.', []],
  ['Millions/NNS watched/VBD the/DT game/NN ./.', ['Millions = 2000000..∞ vague']],
  ['48/CD percent/NN chose/VBD Marsh/NNP ./.', ['48 percent = 48 exact [percentage]']],
  ['1,500/CD reportedly/RB reached/VBN Marl/NNP ./.', ['1,500 = 1500 exact']],
  [
    '20/CD decently/RB sized/VBN coal-fired/JJ plants/NNS closed/VBD ./.',
    ['20 decently sized coal-fired plants = 20 exact decently sized coal-fired plant'],
  ],
  [
    'Half/NN of/IN the/DT men/NNS who/WP fled/VBD Marl/NNP are/VBP back/RB ./.',
    ['Half of the men who fled Marl = 0.5 exact man'],
  ],
  ['31,000/CD of/IN our/PRP$ military/JJ fell/VBD ./.', ['31,000 of our military = 31000 exact military']],
];

describe('Figures with parts of speech', () => {
  test.each(rows)('%s', (sentence, figures) => {
    expect(findTagged(sentence).map(shown)).toEqual(figures);
  });
});
