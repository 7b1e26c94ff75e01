import { expect, test } from 'vitest';
import { certaintiesIn, datesIn, figuresIn, sayingsIn } from './tell.ts';

/** Sentence → figures. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['Було не менше 10 тисяч контейнерів.', ['10000 at-least container']],
  ['Зафіксували щонайменше десять випадків.', ['10 at-least case']],
  ['Запустили понад 10 000 дронів.', ['10000 more-than drone']],
  ['Поставили близько 1,5 млн артилерійських снарядів.', ['1500000 about shell']],
  ["Загинуло до двадцяти п'яти людей.", ['25 at-most people']],
  ['Десятки ракет упали в море.', ['20..100 vague missile']],
  ['Прийшло кілька тисяч солдатів.', ['3000.. vague soldier']],
  ['Від 10 до 20 кораблів вийшли з порту.', ['10..20 between ship']],
  ['Ціни зросли на 3,5%.', ['3.5 exact percentage']],
  ['Майже половина ракет не долетіла.', ['0.5 about missile']],
  ['Це 44-річний водій, 5-й у черзі.', []],
  ['О 21:30 у 2030 році поїзд 7 рушив.', []],
];

test.each(figures)('figures: %s', (text, wanted) => {
  expect(figuresIn('uk', text)).toEqual(wanted);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['Кораблі вийшли 5 березня.', '2031-03-20', ['5 березня = 2031-03-05']],
  ['Кораблі вийшли 5 листопада.', '2031-03-20', ['5 листопада = 2030-11-05']],
  ['Кораблі вийшли 5 березня 2029 року.', undefined, ['5 березня 2029 року = 2029-03-05']],
  ['Кораблі вийшли у вівторок.', '2031-03-20', ['вівторок = 2031-03-18']],
  ['Кораблі вийшли вчора.', '2031-03-01', ['вчора = 2031-02-28']],
  ['Кораблі йдуть з липня 2030 року.', undefined, ['з липня 2030 року = 2030-07']],
  ['Кораблі йдуть із минулого року.', '2031-03-20', ['із минулого року = 2030']],
  ['Кораблі вийшли 05.03.2031.', undefined, ['05.03.2031 = 2031-03-05']],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(datesIn('uk', text, published)).toEqual(wanted);
});

/** Text → who says what. */
const sayings: readonly (readonly [string, readonly string[]])[] = [
  [
    'Міністр оборони Селмарку Орися Малун заявила, що порт відкрито до весни.',
    ['Орися Малун | заявила | порт відкрито до весни. | indirect'],
  ],
  [
    '«Ми бачили десять кораблів у бухті», — сказав у вівторок мер Тадей Ковиш.',
    ['Тадей Ковиш | сказав | «Ми бачили десять кораблів у бухті» | direct'],
  ],
  [
    'Порт закрили на зиму, повідомила Орися Малун, пише Reuters.',
    ['Орися Малун > Reuters | повідомила | Порт закрили на зиму | indirect'],
  ],
  [
    'За даними Держдепу США, кораблі вже вийшли в море.',
    ['Держдепу США | За даними | кораблі вже вийшли в море. | indirect'],
  ],
  [
    'Кораблі вийшли в море. Про це сказав мер Тадей Ковиш.',
    ['Тадей Ковиш | сказав | Кораблі вийшли в море. | indirect'],
  ],
  [
    'Мер Тадей Ковиш сказав, що порт стоїть. «Ми чекаємо на весну», — додав він.',
    [
      'Тадей Ковиш | сказав | порт стоїть. | indirect',
      'Тадей Ковиш | додав | «Ми чекаємо на весну» | direct',
    ],
  ],
  ['Кораблі «Голосу моря» стоять у порту.', []],
];

test.each(sayings)('sayings: %s', (text, wanted) => {
  expect(sayingsIn('uk', text)).toEqual(wanted);
});

/** Text → how sure it is made to be. */
const certainties: readonly (readonly [string, readonly string[]])[] = [
  ['Мер Тадей Ковиш сказав, що порт, ймовірно, відкриють.', ['probable positive: ймовірно']],
  ['Мер Тадей Ковиш сказав, що порт не відкриють.', ['certain negative']],
  ['Мер Тадей Ковиш сказав, що не менше десяти кораблів стоять.', ['certain positive']],
];

test.each(certainties)('certainty: %s', (text, wanted) => {
  expect(certaintiesIn('uk', text)).toEqual(wanted);
});
