import { expect, test } from 'vitest';
import { certaintiesIn, datesIn, figuresIn, sayingsIn } from './tell.ts';

/** Sentence → figures. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['Отправлено не менее 10 тысяч контейнеров.', ['10000 at-least container']],
  ['Отправлено по меньшей мере несколько миллионов снарядов.', ['3000000.. at-least shell']],
  ['Запустили более 10 000 дронов.', ['10000 more-than drone']],
  ['Продали 1,39 млн доз вакцины.', ['1390000 exact dose']],
  ['Придут до двадцати пяти кораблей.', ['25 at-most ship']],
  ['Сотни солдат вышли из порта.', ['200..1000 vague soldier']],
  ['Снаряды калибра 152 мм.', ['152 exact millimetre']],
  ['Заводы загружены примерно на 30 процентов.', ['30 exact percentage']],
  ['Погибли 24 человека, 115 ранены.', ['24 exact people', '115 exact wounded']],
];

test.each(figures)('figures: %s', (text, wanted) => {
  expect(figuresIn('ru', text)).toEqual(wanted);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['Суда вышли 5 марта.', '2031-03-20', ['5 марта = 2031-03-05']],
  ['Суда вышли в среду.', '2031-03-20', ['в среду = 2031-03-19']],
  ['Суда идут с июля.', '2031-03-20', ['с июля = 2030-07']],
  ['Суда вышли в прошлом году.', '2031-03-20', ['прошлом году = 2030']],
  ['Суда вышли в 2029 году.', undefined, ['2029 году = 2029']],
  ['Суда вышли в пятницу.', undefined, ['пятницу = null']],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(datesIn('ru', text, published)).toEqual(wanted);
});

/** Text → who says what. */
const sayings: readonly (readonly [string, readonly string[]])[] = [
  [
    'Президент Селмарка Тадей Ковыш заявил, что порт открыт до весны.',
    ['Тадей Ковыш | заявил | порт открыт до весны. | indirect'],
  ],
  [
    '«Мы видели десять судов в бухте», — сказала министру Орыся Малун.',
    ['Орыся Малун | сказала | «Мы видели десять судов в бухте» | direct'],
  ],
  [
    'Порт закрыт на зиму, сообщает Reuters со ссылкой на губернатора Тадея Ковыша.',
    ['Тадея Ковыша > Reuters | со ссылкой на | Порт закрыт на зиму | indirect'],
  ],
  [
    'По словам Орыси Малун, суда уже вышли в море.',
    ['Орыси Малун | По словам | суда уже вышли в море. | indirect'],
  ],
  [
    'Как заявил в четверг посол Тадей Ковыш, суда уже вышли в море.',
    ['Тадей Ковыш | заявил | суда уже вышли в море. | indirect'],
  ],
];

test.each(sayings)('sayings: %s', (text, wanted) => {
  expect(sayingsIn('ru', text)).toEqual(wanted);
});

/** Text → how sure it is made to be. */
const certainties: readonly (readonly [string, readonly string[]])[] = [
  ['Посол Тадей Ковыш сказал, что суда, возможно, уйдут.', ['possible positive: возможно']],
  ['Посол Тадей Ковыш сказал, что суда не уйдут.', ['certain negative']],
];

test.each(certainties)('certainty: %s', (text, wanted) => {
  expect(certaintiesIn('ru', text)).toEqual(wanted);
});
