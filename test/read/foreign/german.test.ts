import { expect, test } from 'vitest';
import { certaintiesIn, datesIn, figuresIn, sayingsIn } from './tell.ts';

/** Sentence → figures. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['Mindestens 10.000 Container wurden verschickt.', ['10000 at-least container']],
  ['Über 1,5 Mio. Artilleriegranaten wurden geliefert.', ['1500000 more-than shell']],
  ['Etwa 50 Drohnen flogen über die See.', ['50 about drone']],
  ['Höchstens dreitausend Soldaten kamen.', ['3000 at-most soldier']],
  ['Dutzende Raketen fielen ins Meer.', ['24..120 vague missile']],
  ['Zwischen 10 und 20 Schiffe liegen im Hafen.', ['10..20 between ship']],
  ['Bis zu 24 Menschen starben.', ['24 at-most people']],
  ['Die Preise stiegen um 3,5 Prozent.', ['3.5 exact percentage']],
  ['Am 21. Mai 2030 kam er um 17.30 Uhr.', []],
];

test.each(figures)('figures: %s', (text, wanted) => {
  expect(figuresIn('de', text)).toEqual(wanted);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['Die Schiffe liefen am 5. März aus.', '2031-03-20', ['5. März = 2031-03-05']],
  ['Die Schiffe liefen am Dienstag aus.', '2031-03-20', ['Dienstag = 2031-03-18']],
  ['Seit Juli 2030 fahren Schiffe.', undefined, ['Seit Juli 2030 = 2030-07']],
  ['Die Schiffe liefen gestern aus.', '2031-03-01', ['gestern = 2031-02-28']],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(datesIn('de', text, published)).toEqual(wanted);
});

/** Text → who says what. */
const sayings: readonly (readonly [string, readonly string[]])[] = [
  [
    'Verteidigungsministerin Orla Veck sagte am Montag, der Hafen sei bis zum Frühjahr offen.',
    ['Orla Veck | sagte | der Hafen sei bis zum Frühjahr offen. | indirect'],
  ],
  [
    '„Wir haben zehn Schiffe in der Bucht gesehen“, sagte Tomas Brell, Bürgermeister von Selmark.',
    ['Tomas Brell | sagte | „Wir haben zehn Schiffe in der Bucht gesehen“ | direct'],
  ],
  [
    'Laut Tomas Brell sind die Schiffe längst ausgelaufen.',
    ['Tomas Brell | Laut | sind die Schiffe längst ausgelaufen. | indirect'],
  ],
  [
    'Der Hafen sei geschlossen, sagte Brell weiter.',
    ['Brell | sagte | Der Hafen sei geschlossen | indirect'],
  ],
  [
    'Tomas Brell sagte, dass der Hafen geschlossen sei, wie Reuters unter Berufung auf die Nachrichtenagentur dpa berichtete.',
    ['Tomas Brell > dpa > Reuters | sagte | der Hafen geschlossen sei | indirect'],
  ],
];

test.each(sayings)('sayings: %s', (text, wanted) => {
  expect(sayingsIn('de', text)).toEqual(wanted);
});

/** Text → how sure it is made to be. */
const certainties: readonly (readonly [string, readonly string[]])[] = [
  ['Tomas Brell sagte, die Schiffe seien wahrscheinlich ausgelaufen.', ['probable positive: wahrscheinlich']],
  ['Tomas Brell sagte, die Schiffe seien nicht ausgelaufen.', ['certain negative']],
];

test.each(certainties)('certainty: %s', (text, wanted) => {
  expect(certaintiesIn('de', text)).toEqual(wanted);
});
