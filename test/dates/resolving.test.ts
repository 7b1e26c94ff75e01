import { describe, expect, test } from 'vitest';
import { found, shown } from './lib.ts';

describe('what a date was counted from', () => {
  test('a weekday from the day of publication, inferred', () => {
    expect(found('She said so on Monday.', '2031-03-19')[0]).toEqual({
      span: [15, 21],
      exact: 'Monday',
      basis: 'inferred',
      by: 'weekday@1',
      type: 'date',
      value: '2031-03-17',
      resolvedAgainst: '2031-03-19',
    });
  });
  test('a date in full is stated', () => {
    expect(found('It was 18 March 2030.', '2031-03-19')[0]).toMatchObject({
      basis: 'stated',
      value: '2030-03-18',
    });
    expect(found('It was 18 March 2030.', '2031-03-19')[0]).not.toHaveProperty('resolvedAgainst');
  });
  test('a date relative to another date of the text says which', () => {
    expect(found('He came on 5 May 2030 and left the next day.')[1]).toMatchObject({
      value: '2030-05-06',
      basis: 'inferred',
      resolvedAgainst: '2030-05-05',
    });
  });
  test('a time of publication is not what a day is counted from', () => {
    expect(found('She said so on Monday.', '2031-03-19T10:15:00Z')[0]).toMatchObject({
      resolvedAgainst: '2031-03-19',
    });
  });
});

describe('nothing finer than the publication date is ever inferred', () => {
  const text =
    'On Monday, yesterday, last week, last month, in February, last year, two years ago, three days ago.';
  const values = (published: string | null): (string | null)[] => found(text, published).map((d) => d.value);
  test.each<[string | null, (string | null)[]]>([
    [null, [null, null, null, null, 'XXXX-02', null, null, null]],
    ['2031', [null, null, null, null, 'XXXX-02', '2030', '2029', null]],
    ['2031-03', [null, null, null, '2031-02', '2031-02', '2030', '2029', null]],
    [
      '2031-03-19',
      ['2031-03-17', '2031-03-18', '2031-W11', '2031-02', '2031-02', '2030', '2029', '2031-03-16'],
    ],
    ['nonsense', [null, null, null, null, 'XXXX-02', null, null, null]],
    ['2031-13-45', [null, null, null, null, 'XXXX-02', '2030', '2029', null]],
  ])('published %s', (published, expected) => {
    expect(values(published)).toEqual(expected);
  });
  test('hours ago need a time of publication', () => {
    expect(shown('It rang two hours ago.', '2031-03-19')).toEqual(['two hours ago | time | ']);
    expect(shown('It rang two hours ago.', '2031-03-19T01:30:00Z')).toEqual([
      'two hours ago | time | 2031-03-18T23:30',
    ]);
  });
});
