import { expect, test } from 'vitest';
import { collate } from '../../../src/trace/index.ts';
import { article, reader } from '../../lib/reader.ts';

const tell = (text: string, published?: string) =>
  reader.tell(article(text, { language: 'ko', ...(published && { published }) }));

/** Sentence → figures as "value bound counted". */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['항구에 컨테이너 400여개가 있다.', ['400 about container']],
  ['항구에 9000여개의 컨테이너가 있다.', ['9000 about container']],
  ['배는 152㎜면 300만발 이상을 싣는다.', ['152 exact -', '3000000 at-least shell']],
  ['적어도 수백만발이 있다.', ['null at-least shell']],
  ['6천700명이 다쳤다.', ['6700 exact people']],
  ['가동률은 30% 수준이다.', ['30 about -']],
  ['항구는 26일 열린다.', []],
];

test.each(figures)('figures: %s', (text, wanted) => {
  const found = tell(text, '2031-02-27').reading.figures;
  expect(found.map((f) => `${f.value} ${f.bound} ${f.counted?.lemma ?? '-'}`)).toEqual(wanted);
  for (const f of found) expect(text.slice(...f.span)).toBe(f.exact);
});

/** Sentence, day of printing → dates. */
const dates: readonly (readonly [string, string, readonly string[]])[] = [
  ['마루한 시장은 26일 기자회견에서 배가 왔다고 말했다.', '2031-02-27', ['26일 2031-02-26']],
  ['마루한 시장은 26일 기자회견에서 배가 왔다고 말했다.', '2031-02-03', ['26일 2031-01-26']],
  ['작년 7∼8월 이후 집계다.', '2031-02-27', ['작년 7∼8월 이후 2030-07/2030-08']],
  ['배는 2030년 5월 3일 왔다.', '2031-02-27', ['2030년 5월 3일 2030-05-03']],
];

test.each(dates)('dates: %s %s', (text, published, wanted) => {
  expect(tell(text, published).reading.dates.map((d) => `${d.exact} ${d.value}`)).toEqual(wanted);
});

const BASE =
  '마루한 시장은 26일 기자회견에서 북한이 러시아로 컨테이너 400여개 규모 포탄을 보낸 듯하다고 밝혔다. “152㎜면 300만발 이상, 적어도 수백만발이 갔다고 본다”고 했다. 작년 7∼8월 이후 집계다.';

test('sentences, quotations and who is named as their source', () => {
  const { told } = tell(BASE, '2031-02-27');
  expect(
    told.map((t) => [t.statement.speaker?.name, t.statement.directness, t.statement.certainty.value]),
  ).toEqual([
    ['마루한', 'indirect', 'probable'],
    ['마루한', 'direct', 'probable'],
    [undefined, 'indirect', 'certain'],
  ]);
});

/** What an English telling of it changes. */
const tellings: readonly (readonly [string, readonly string[]])[] = [
  [
    'Mayor Ma Ru-han said on Wednesday that North Korea seemed to have sent Russia about 400 containers of shells since July or August last year.',
    [],
  ],
  [
    'North Korea has sent Russia 400 containers of shells, Mayor Ma Ru-han said.',
    [
      'bound: 컨테이너 400여개 → 400 containers',
      'certainty: 듯하 → North Korea has sent Russia 400 containers of shells',
    ],
  ],
  [
    'North Korea seems to have sent Russia around 400 containers of shells since September, Mayor Ma Ru-han said on Tuesday.',
    ['date: 26일 → Tuesday', 'date: 작년 7∼8월 이후 → since September'],
  ],
];

test.each(tellings)('told in English: %s', (text, wanted) => {
  const { variants } = collate([tell(BASE, '2031-02-27'), reader.tell(article(text))], { base: 0 });
  expect(
    variants
      .filter((v) => v.kind !== 'addition' && v.kind !== 'omission')
      .map((v) => `${v.kind}: ${v.from?.exact ?? '∅'} → ${v.to?.exact ?? '∅'}`),
  ).toEqual(wanted);
});

test('a broken or very long text ends', () => {
  for (const text of [
    '',
    '“',
    '”'.repeat(5000),
    '7'.repeat(5000),
    '26일'.repeat(3000),
    '수백만'.repeat(3000),
  ])
    expect(() => tell(text)).not.toThrow();
});
