import { expect, test } from 'vitest';
import { certaintiesIn, datesIn, figuresIn, sayingsIn } from './tell.ts';

/** Sentence → figures. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['Au moins 10 000 conteneurs sont partis.', ['10000 at-least container']],
  ["Plus de trois millions d'obus ont été livrés.", ['3000000 more-than shell']],
  ['Près de 1,5 million de tonnes de blé.', ['1500000 about ton']],
  ['Quelque 50 missiles sont tombés.', ['50 about missile']],
  ['Des dizaines de drones ont survolé la baie.', ['20..100 vague drone']],
  ['Plusieurs milliers de soldats sont venus.', ['3000.. vague soldier']],
  ["Jusqu'à vingt navires sont au port.", ['20 at-most ship']],
  ['24 personnes ont été tuées et 115 autres blessées.', ['24 exact people', '115 exact wounded']],
  [
    'Une hausse de 3,1 %, soit 0,2 point de pourcentage de plus.',
    ['3.1 exact percentage', '0.2 exact percentage point'],
  ],
];

test.each(figures)('figures: %s', (text, wanted) => {
  expect(figuresIn('fr', text)).toEqual(wanted);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['Les navires sont partis le 5 mars.', '2031-03-20', ['5 mars = 2031-03-05']],
  ['Les navires sont partis le 1er mars 2031.', undefined, ['1er mars 2031 = 2031-03-01']],
  ['Les navires sont partis mardi.', '2031-03-20', ['mardi = 2031-03-18']],
  ['Depuis juillet, des navires partent.', '2031-03-20', ['Depuis juillet = 2030-07']],
  ["L'an dernier, des navires sont partis.", '2031-03-20', ["L'an dernier = 2030"]],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(datesIn('fr', text, published)).toEqual(wanted);
});

/** Text → who says what. */
const sayings: readonly (readonly [string, readonly string[]])[] = [
  [
    'La ministre de la Défense Orla Veck a dit mardi aux journalistes que le port resterait ouvert.',
    ['Orla Veck | dit | le port resterait ouvert. | indirect'],
  ],
  [
    '« Nous avons vu dix navires dans la baie », a déclaré Tomas Brell, maire de Selmark.',
    ['Tomas Brell | déclaré | « Nous avons vu dix navires dans la baie » | direct'],
  ],
  [
    'Les navires sont partis hier, selon Tomas Brell.',
    ['Tomas Brell | selon | Les navires sont partis hier | indirect'],
  ],
  [
    "Selon le ministère de l'Intérieur, les navires sont partis.",
    ["ministère de l'Intérieur | Selon | les navires sont partis. | indirect"],
  ],
];

test.each(sayings)('sayings: %s', (text, wanted) => {
  expect(sayingsIn('fr', text)).toEqual(wanted);
});

/** Text → how sure it is made to be. */
const certainties: readonly (readonly [string, readonly string[]])[] = [
  ['Le maire Tomas Brell a dit que les navires pourraient partir.', ['possible positive: pourraient']],
  ['Le maire Tomas Brell a dit que les navires ne partiront pas.', ['certain negative']],
];

test.each(certainties)('certainty: %s', (text, wanted) => {
  expect(certaintiesIn('fr', text)).toEqual(wanted);
});
