import { expect, test } from 'vitest';
import { find } from './lib.ts';

test('what narrows the counted thing, before and behind it', () => {
  const of = (text: string): readonly (string | undefined)[] => find(text).map((f) => f.of?.exact);
  expect(of('At least 10 Norlandian rockets fell.')).toEqual(['Norlandian']);
  expect(of('At least 10 cases of Sylvan rockets being used there.')).toEqual([
    'of Sylvan rockets being used',
  ]);
  expect(of('At least 10,000 crates that went from Norland to Sylvania.')).toEqual([
    'that went from Norland to Sylvania',
  ]);
});

test('a vague count is inferred and names no number', () => {
  const [several, ten] = find('Several boats and 10 rafts left.');
  expect(several).toMatchObject({ value: null, low: 3, high: null, bound: 'vague', basis: 'inferred' });
  expect(ten).toMatchObject({ value: 10, basis: 'stated', by: 'digits@1' });
});

test('a day, a year or a time of day in a date is no figure, a length of time is', () => {
  const text = 'The talks of 12 lasted three months.';
  const date = (start: number, end: number, type: 'date' | 'duration') =>
    ({
      span: [start, end],
      exact: text.slice(start, end),
      basis: 'stated',
      by: 'test@1',
      type,
      value: null,
    }) as const;
  const figures = find(text, [date(13, 15, 'date'), date(23, 35, 'duration')]);
  expect(figures.map((f) => f.exact)).toEqual(['three months']);
});

test('spans are UTF-16: an emoji before a figure', () => {
  const text = '🚀🚀 About 12 rockets';
  expect(find(text)[0]).toMatchObject({ span: [5, 21], exact: 'About 12 rockets' });
});

test('borrowed words keep their own place', () => {
  const text = '12 of the 50 villages burned.';
  expect(find(text).map((f) => f.counted?.span)).toEqual([
    [13, 21],
    [13, 21],
  ]);
});
