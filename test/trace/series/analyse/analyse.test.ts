import { describe, expect, test } from 'vitest';
import {
  amountOf,
  analyse,
  contradictionsOf,
  estimate,
  formSeries,
  isBelow,
  observationsOf,
  overall,
  type SeriesPoint,
  staleRepeats,
} from '../../../../src/trace/series/index.ts';
import { point } from '../lib.ts';

type Given = Parameters<typeof point>[0];

describe('one amount below another', () => {
  test.each<[string, Given, Given, boolean]>([
    ['9 < 10', { value: 9 }, { value: 10 }, true],
    ['10, 10', { value: 10 }, { value: 10 }, false],
    ['at most 9 < at least 10', { value: 9, bound: 'at-most' }, { value: 10, bound: 'at-least' }, true],
    ['at most 10, at least 10', { value: 10, bound: 'at-most' }, { value: 10, bound: 'at-least' }, false],
    ['at most 10 < more than 10', { value: 10, bound: 'at-most' }, { value: 10, bound: 'more-than' }, true],
    [
      'fewer than 10 < at least 10',
      { value: 10, bound: 'fewer-than' },
      { value: 10, bound: 'at-least' },
      true,
    ],
    ['at least 5, 10', { value: 5, bound: 'at-least' }, { value: 10 }, false],
    ['5 to 8 < 9 to 12', { value: null, low: 5, high: 8 }, { value: null, low: 9, high: 12 }, true],
    ['5 to 10, 9 to 12', { value: null, low: 5, high: 10 }, { value: null, low: 9, high: 12 }, false],
  ])('%s', (_, a, b, below) => expect(isBelow(amountOf(point(a)), amountOf(point(b)))).toBe(below));
});

describe('low, best and high', () => {
  test.each<[string, readonly Given[], object]>([
    ['of nothing', [], { low: null, best: null, high: null, speakers: 0 }],
    ['of one', [{ value: 40 }], { low: 40, best: 40, high: 40, lowOpen: false, highOpen: false }],
    ['at least', [{ value: 40, bound: 'at-least' }], { low: 40, best: 40, high: 40, highOpen: true }],
    ['at most', [{ value: 40, bound: 'at-most' }], { low: 40, best: 40, high: 40, lowOpen: true }],
    ['a range', [{ value: null, low: 40, high: 60, bound: 'between' }], { low: 40, best: 50, high: 60 }],
    [
      'most speakers',
      [
        { value: 40, by: 'A' },
        { value: 90, by: 'B' },
        { value: 90, by: 'C' },
      ],
      { low: 40, best: 90, high: 90, speakers: 3 },
    ],
    [
      'articles do not count',
      [
        { value: 40, by: 'A' },
        { value: 40, by: 'A' },
        { value: 40, by: 'A' },
        { value: 30, by: 'B' },
      ],
      { best: 30, speakers: 2, observations: 2 },
    ],
    [
      'in doubt the lower',
      [
        { value: 40, by: 'A' },
        { value: 30, by: 'B' },
      ],
      { best: 30 },
    ],
    ['what is denied', [{ value: 40 }, { value: 90, denied: true }], { high: 40 }],
  ])('%s', (_, given, wanted) => expect(estimate(given.map(point))).toMatchObject(wanted));

  test('of a series, best is the last that words state a day for', () => {
    const points = [
      point({ value: 40, day: '2031-01-02' }),
      point({ value: 70, day: '2031-02-03' }),
      point({ value: 40, day: '2031-03-04', stated: false }),
    ];
    expect(overall(points)).toMatchObject({ low: 40, best: 70, high: 70 });
  });
});

describe('contradictions', () => {
  const A = { day: '2031-01-02', by: 'A' };
  const B = { day: '2031-02-03', by: 'B' };
  test.each<[string, Given, Given, readonly string[]]>([
    [
      'an at-most below an earlier at-least',
      { ...A, value: 40, bound: 'at-least' },
      { ...B, value: 30, bound: 'at-most' },
      ['below-at-least'],
    ],
    [
      'a number below an earlier at-least',
      { ...A, value: 40, bound: 'at-least' },
      { ...B, value: 30 },
      ['below-at-least'],
    ],
    ['a higher number', { ...A, value: 40, bound: 'at-least' }, { ...B, value: 50 }, []],
    ['a total that falls', { ...A, value: 40 }, { ...B, value: 30 }, ['falling']],
    ['not known to be totals', { ...A, value: 40, extent: 'unknown' }, { ...B, value: 30 }, []],
    ['single occasions', { ...A, value: 40, extent: 'occasion', bound: 'at-least' }, { ...B, value: 30 }, []],
    ['two speakers for one day', { ...A, value: 40 }, { ...B, day: A.day, value: 30 }, ['differ']],
    [
      'of one occasion too',
      { ...A, value: 40, extent: 'occasion' },
      { ...B, day: A.day, value: 30, extent: 'occasion' },
      ['differ'],
    ],
    ['one speaker for one day', { ...A, value: 40 }, { ...A, value: 30 }, []],
    [
      'at least 30 and 40 for one day',
      { ...A, value: 40 },
      { ...B, day: A.day, value: 30, bound: 'at-least' },
      [],
    ],
    ['denied', { ...A, value: 40 }, { ...B, day: A.day, value: 40, denied: true }, ['denied']],
    ['no day', { ...A, value: 40, day: null }, { ...B, value: 30 }, []],
    ['a day and its month', { ...A, value: 40 }, { ...B, day: '2031-01', value: 30 }, []],
  ])('%s', (_, a, b, kinds) => {
    const found = contradictionsOf(observationsOf([point(a), point(b)]));
    expect(found.map((c) => c.kind)).toEqual(kinds);
  });

  test('of several that one contradicts alike, the highest is given', () => {
    const points = [40, 60, 50].map((value, i) =>
      point({ value, bound: 'at-least', day: `2031-01-0${i + 1}`, by: 'A' }),
    );
    const found = contradictionsOf(
      observationsOf([...points, point({ value: 10, day: '2031-02-01', by: 'B' })]),
    );
    expect(found.filter((c) => c.later.point.value === 10).map((c) => c.earlier.point.value)).toEqual([60]);
  });
});

describe('old figures told as new', () => {
  const first = { value: 40, day: '2031-01-02', article: 'first' };
  const newer = { value: 70, day: '2031-02-03', article: 'newer' };
  const late = { value: 40, day: '2031-02-20', published: '2031-02-20', stated: false, article: 'late' };
  const reasons = (points: readonly SeriesPoint[]): string[] =>
    staleRepeats(points).map((s) => `${s.point.article.id} ${s.reason}`);
  test.each<[string, readonly Given[], readonly string[]]>([
    ['a newer one was out', [first, newer, late], ['late superseded']],
    ['none was out, but long ago', [first, late], ['late old']],
    ['none was out, and not long ago', [first, { ...late, day: '2031-01-20', published: '2031-01-20' }], []],
    ['its old day is given', [first, newer, { ...late, stated: true, day: '2031-01-02' }], []],
    ['a new day is given', [first, newer, { ...late, stated: true, day: '2031-02-19' }], ['late superseded']],
    ['by another speaker', [first, newer, { ...late, by: 'Tomas Brell' }], []],
    [
      'a day after the newer one',
      [first, { ...newer, day: '2031-01-20' }, { ...late, day: '2031-01-21', published: '2031-01-21' }],
      [],
    ],
    ['of a single occasion', [first, newer, { ...late, extent: 'occasion' }], []],
    ['no publication date', [first, newer, { ...late, published: null }], []],
  ])('%s', (_, given, wanted) => {
    expect(reasons(given.map(point))).toEqual(wanted);
    expect(reasons([...given].reverse().map(point))).toEqual(wanted);
  });

  test('do not count for best and contradict nothing', () => {
    const [series] = formSeries([first, newer, late].map(point));
    expect(analyse(series!)).toMatchObject({
      estimate: { best: 70 },
      contradictions: [],
      stale: [{ reason: 'superseded' }],
    });
  });
});

test('tellings of one speaker, amount and day are one observation, shown by the earliest', () => {
  const found = observationsOf([
    point({ article: 'b', published: '2031-05-16' }),
    point({ article: 'a', published: '2031-05-15' }),
    point({ article: 'c', by: 'Tomas Brell' }),
  ]);
  expect(found.map((o) => [o.point.article.id, o.articles])).toEqual([
    ['c', 1],
    ['a', 2],
  ]);
});
