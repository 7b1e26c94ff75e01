import { expect, test } from 'vitest';
import { certaintiesIn, datesIn, figuresIn, sayingsIn } from './tell.ts';

/** Sentence → figures. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['Al menos 10.000 contenedores salieron.', ['10000 at-least container']],
  ['Al menos 2,012 personas murieron.', ['2012 at-least people']],
  ['Más de tres millones de proyectiles.', ['3000000 more-than shell']],
  ['Unos 50 misiles cayeron al mar.', ['50 about missile']],
  ['Decenas de drones volaron sobre la bahía.', ['20..100 vague drone']],
  ['Hasta veinte barcos están en el puerto.', ['20 at-most ship']],
  ['Hay 2.012 muertos y 2.059 heridos.', ['2012 exact dead', '2059 exact wounded']],
  ['El alza fue del 3,5 por ciento.', ['3.5 exact percentage']],
];

test.each(figures)('figures: %s', (text, wanted) => {
  expect(figuresIn('es', text)).toEqual(wanted);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['Los barcos salieron el 5 de marzo.', '2031-03-20', ['5 de marzo = 2031-03-05']],
  ['Los barcos salieron el 5 de marzo de 2029.', undefined, ['5 de marzo de 2029 = 2029-03-05']],
  ['Los barcos salieron el martes.', '2031-03-20', ['martes = 2031-03-18']],
  ['Desde julio salen barcos.', '2031-03-20', ['Desde julio = 2030-07']],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(datesIn('es', text, published)).toEqual(wanted);
});

/** Text → who says what. */
const sayings: readonly (readonly [string, readonly string[]])[] = [
  [
    'El ministro de Defensa Tomas Brell dijo el martes que el puerto seguirá abierto.',
    ['Tomas Brell | dijo | el puerto seguirá abierto. | indirect'],
  ],
  [
    '«Hemos visto diez barcos en la bahía», afirmó la alcaldesa Orla Veck.',
    ['Orla Veck | afirmó | «Hemos visto diez barcos en la bahía» | direct'],
  ],
  [
    'Los barcos salieron ayer, según el Ministerio del Interior.',
    ['Ministerio del Interior | según | Los barcos salieron ayer | indirect'],
  ],
];

test.each(sayings)('sayings: %s', (text, wanted) => {
  expect(sayingsIn('es', text)).toEqual(wanted);
});

/** Text → how sure it is made to be. */
const certainties: readonly (readonly [string, readonly string[]])[] = [
  ['El alcalde Tomas Brell dijo que los barcos podrían salir.', ['possible positive: podrían']],
  ['El alcalde Tomas Brell dijo que los barcos no saldrán.', ['certain negative']],
];

test.each(certainties)('certainty: %s', (text, wanted) => {
  expect(certaintiesIn('es', text)).toEqual(wanted);
});
