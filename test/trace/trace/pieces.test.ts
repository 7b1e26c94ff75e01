import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../../src/trace/trace/around.ts';
import { outletNamer } from '../../../src/trace/trace/outlet-names.ts';
import { partsOf } from '../../../src/trace/trace/parts.ts';

const figure = (value: number) => ({ value, bound: 'exact' as const, thing: 'well' });
const member = (id: string, value?: number) => ({ id, figure: value === undefined ? null : figure(value) });

describe('partsOf', () => {
  const wells = [member('a', 14), member('b', 14)];
  const ferries = [member('x', 37), member('y', 37)];
  const strong = [
    { a: 'a', b: 'b', score: 0.9 },
    { a: 'x', b: 'y', score: 0.9 },
  ];

  test.each([
    [
      'a sentence without a figure brings together no two numbers',
      0.85,
      [
        ['a', 'b', 'n'],
        ['x', 'y'],
      ],
    ],
    ['nor does it join where it is not sure', 0.7, [['a', 'b'], ['x', 'y'], ['n']]],
  ])('%s', (_, score, parts) => {
    const links = [...strong, { a: 'a', b: 'n', score }, { a: 'n', b: 'x', score: score - 0.01 }];
    expect(partsOf([...wells, ...ferries, member('n')], links)).toEqual(parts);
  });

  test('two sentences with other figures that are held to be one stay so: a changed number', () => {
    expect(partsOf([member('a', 14), member('b', 41)], [{ a: 'a', b: 'b', score: 0.6 }])).toEqual([
      ['a', 'b'],
    ]);
  });

  test('a person’s judgement joins', () => {
    const links = [...strong, { a: 'b', b: 'x', score: 2 }];
    expect(partsOf([...wells, ...ferries], links)).toHaveLength(1);
  });

  test('the order says nothing', () => {
    const members = [...wells, ...ferries, member('n')];
    const links = [...strong, { a: 'n', b: 'a', score: 0.85 }, { a: 'n', b: 'x', score: 0.85 }];
    const turned = links.map((l) => ({ ...l, a: l.b, b: l.a })).reverse();
    expect(partsOf([...members].reverse(), turned)).toEqual(partsOf(members, links));
  });
});

describe('outletNamer', () => {
  const outletOf = outletNamer([
    'The Quay Courier',
    'quay courier',
    'Lowland News Agency (LNA)',
    'LNA',
    'Yonhap News Agency',
    'Gulf Star Post',
    'Green Sea Paper',
    'GSP',
  ]);
  test.each([
    ['quay  Courier', 'Quay Courier'],
    ['the Quay Courier', 'Quay Courier'],
    ['LNA', 'Lowland News Agency'],
    ['Lowland News Agency', 'Lowland News Agency'],
    ["South Korea's Yonhap", 'Yonhap'],
    ['Yonhap News Agency', 'Yonhap'],
    // Two have these initials.
    ['GSP', 'GSP'],
    ['Somebody else', 'Somebody else'],
  ])('%s → %s', (written, name) => expect(outletOf(written)).toBe(name));

  test('the order says nothing', () => {
    const names = ['quay courier', 'The Quay Courier', 'QUAY COURIER'];
    for (const name of names) expect(outletNamer([...names].reverse())(name)).toBe(outletNamer(names)(name));
  });
});

describe('sentenceAround', () => {
  const text = 'Storm in Lunde\n“It is over.” The harbour is closed, LNA reports. More later.\nSource: LNA';
  test.each([
    ['LNA reports', 'The harbour is closed, LNA reports.'],
    ['Storm', 'Storm in Lunde'],
    ['over', '“It is over.”'],
    ['Source', 'Source: LNA'],
  ])('%s', (words, sentence) => {
    const start = text.indexOf(words);
    expect(sentenceAround(text, [start, start + words.length]).exact).toBe(sentence);
  });

  test('a sentence without end is cut at spaces, and the words stay whole', () => {
    const long = `${'word '.repeat(200)}HERE${' word'.repeat(200)}`;
    const at = long.indexOf('HERE');
    const { exact, span } = sentenceAround(long, [at, at + 4]);
    expect(exact).toBe(long.slice(...span));
    expect(exact).toMatch(/^word .*HERE.* word$/);
    expect(exact.length).toBeLessThan(420);
  });
});
