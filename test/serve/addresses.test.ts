import { describe, expect, test } from 'vitest';
import { addressOf, PATTERNS, paramsOf, queryOf, withoutEnding } from '../../src/serve/addresses.ts';
import { accepted } from '../../src/serve/format.ts';

describe('addresses as they are written', () => {
  test.each([
    [addressOf('desk'), '/'],
    [addressOf('desk', {}, { format: 'json' }), '/desk.json'],
    [addressOf('article', { id: 'ar_1' }), '/articles/ar_1'],
    [addressOf('article', { id: 'ar_1@2' }, { format: 'json' }), '/articles/ar_1@2.json'],
    [addressOf('article', { id: 'ar_1' }, { place: 'st_2' }), '/articles/ar_1#st_2'],
    [
      addressOf('collation', { id: 't' }, { query: { base: 'a', with: 'b&c' } }),
      '/traces/t/collation?base=a&with=b%26c',
    ],
    [addressOf('explore', {}, { query: { words: '', person: 'Mara Lund' } }), '/explore?person=Mara+Lund'],
    [addressOf('person', { id: 'list/1.json' }), '/people/list%2F1%2Ejson'],
    [addressOf('outlet', { id: '../../judge' }), '/outlets/%2E%2E%2F%2E%2E%2Fjudge'],
  ])('%s', (written, expected) => expect(written).toBe(expected));

  test('each comes back as it was given', () => {
    for (const id of ['ar_1@2', 'list/1.json', 'a b', 'é?#%', '.', '..']) {
      const { path, format } = withoutEnding(addressOf('person', { id }, { format: 'json' }));
      expect(format).toBe('json');
      expect(paramsOf('person', path)).toEqual({ id });
    }
  });

  test('no two are one', () => {
    const patterns = Object.values(PATTERNS).map((p) => p.replace(/:\w+/g, ':'));
    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

test('a query has what its address may have, and nothing empty', () => {
  expect(queryOf('collation', new URLSearchParams('base=a&with=&other=x'))).toEqual({ base: 'a' });
  expect(queryOf('article', new URLSearchParams('base=a'))).toEqual({});
});

test.each([
  [undefined, 'html'],
  ['*/*', 'html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['application/json', 'json'],
  ['application/json, text/html', 'html'],
  ['text/html;q=0.5, application/json', 'json'],
  ['text/csv', 'html'],
  ['application/json;q=0', 'html'],
  ['image/png', 'html'],
  [',;q=,', 'html'],
] as const)('Accept: %s → %s', (accept, format) => {
  expect(accepted(accept, ['html', 'json'])).toBe(format);
});
