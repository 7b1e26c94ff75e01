import { expect, test } from 'vitest';
import { certaintiesIn, datesIn, figuresIn, sayingsIn } from './tell.ts';

/** Sentence → figures. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['Almeno 10.000 container sono partiti.', ['10000 at-least container']],
  ['Sono morti oltre 31mila soldati.', ['31000 more-than soldier']],
  ['Circa 1,5 milioni di tonnellate di grano.', ['1500000 about ton']],
  ['Decine di droni hanno sorvolato la baia.', ['20..100 vague drone']],
  ['Fino a venti navi sono in porto.', ['20 at-most ship']],
  ["Il bilancio è di 2'012 morti e 2'059 feriti.", ['2012 exact dead', '2059 exact wounded']],
];

test.each(figures)('figures: %s', (text, wanted) => {
  expect(figuresIn('it', text)).toEqual(wanted);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['Le navi sono partite il 5 marzo.', '2031-03-20', ['5 marzo = 2031-03-05']],
  ['Le navi sono partite martedì.', '2031-03-20', ['martedì = 2031-03-18']],
  ['Da luglio partono navi.', '2031-03-20', ['Da luglio = 2030-07']],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(datesIn('it', text, published)).toEqual(wanted);
});

/** Text → who says what. */
const sayings: readonly (readonly [string, readonly string[]])[] = [
  [
    'Il ministro della Difesa Tomas Brell ha detto che il porto resterà aperto.',
    ['Tomas Brell | detto | il porto resterà aperto. | indirect'],
  ],
  [
    '«Abbiamo visto dieci navi nella baia», ha affermato la sindaca Orla Veck.',
    ['Orla Veck | affermato | «Abbiamo visto dieci navi nella baia» | direct'],
  ],
  [
    "Le navi sono partite ieri, secondo il ministero dell'Interno.",
    ["ministero dell'Interno | secondo | Le navi sono partite ieri | indirect"],
  ],
  [
    'Il porto è chiuso: lo ha detto a Reuters la sindaca Orla Veck.',
    ['Orla Veck > Reuters | detto | Il porto è chiuso | indirect'],
  ],
];

test.each(sayings)('sayings: %s', (text, wanted) => {
  expect(sayingsIn('it', text)).toEqual(wanted);
});

/** Text → how sure it is made to be. */
const certainties: readonly (readonly [string, readonly string[]])[] = [
  ['Il sindaco Tomas Brell ha detto che le navi potrebbero partire.', ['possible positive: potrebbero']],
  ['Il sindaco Tomas Brell ha detto che le navi non partiranno.', ['certain negative']],
];

test.each(certainties)('certainty: %s', (text, wanted) => {
  expect(certaintiesIn('it', text)).toEqual(wanted);
});
