import { expect, test } from 'vitest';
import type { Name } from '../../src/model/index.ts';
import {
  contextOf,
  countriesOfArticle,
  countryOfArticle,
  decide,
  explainCountry,
  explainOffice,
  explainOutlet,
  explainWho,
  resolveCountry,
  resolveOffice,
  resolveOutlet,
} from '../../src/resolve/index.ts';

const part = (exact: string) => ({
  exact,
  span: [0, exact.length] as const,
  basis: 'stated' as const,
  by: 'test@1',
});
const name = (canonical: string, kind: Name['kind'], office?: string): Name => ({
  ...part(canonical),
  kind,
  canonical,
  corefers: null,
  ...(office ? { office: part(office) } : {}),
});

test('the office beside a name gives its holders and its country', () => {
  const date = '2024-03-20';
  expect(contextOf(name('Blinken', 'person', 'US Secretary of State'), { date })).toMatchObject({
    kind: 'person',
    fullest: 'Blinken',
    country: 'US',
    holders: ['world:antony-blinken'],
  });
  // The article's country helps to find the office, and rules nobody out.
  const around = contextOf(name('Mara Lund', 'person', 'defence minister'), { date, country: 'UA' });
  expect(around).toMatchObject({ holders: ['world:rustem-umerov'] });
  expect(around.country).toBeUndefined();
  expect(contextOf(name('Harbour Board', 'body'), { date })).toEqual({
    kind: 'body',
    fullest: 'Harbour Board',
  });
  expect(contextOf(name('Mara Lund', 'person', 'harbour master'), { date })).toMatchObject({ holders: [] });
});

test('an office without a country: holders of the countries that the article names', () => {
  const date = '2024-03-20';
  const holders = (canonical: string, countries?: readonly string[]) =>
    contextOf(name(canonical, 'person', 'President'), { date, countries }).holders;
  expect(holders('Lund', ['KR', 'KE'])).toEqual(['world:yoon-suk-yeol']);
  expect(holders('Lund', [])).toEqual([]);
  // Not among the presidents of the whole world.
  expect(holders('Lund')).toEqual([]);
  expect(holders('Mara Lund')).toContain('world:yoon-suk-yeol');
});

test('whom a surname with an office means, from mention to decision', () => {
  const known = [
    { id: 'world:antony-blinken', name: 'Antony Blinken', countries: ['US'] },
    { id: 'ardo', name: 'Ardo Blinken', countries: ['EE'] },
  ];
  const context = contextOf(name('Blinken', 'person', 'US Secretary of State'), { date: '2024-03-20' });
  const who = decide('Blinken', known, context);
  expect(who).toMatchObject({ verdict: 'found', id: 'world:antony-blinken', why: 'office-fits' });
  expect(explainWho(who)).toMatch(/^of those whom the name fits, only this one held the office/);
});

test('the country that an article is about', () => {
  const places = (...names: readonly string[]) => names.map((one) => name(one, 'place'));
  expect(countryOfArticle(places('Ukraine', 'Ukraine', 'Russia', 'Orta'))).toBe('UA');
  expect(countryOfArticle(places('Ukraine', 'Ukraine', 'Russia', 'Russia'))).toBeUndefined();
  expect(countryOfArticle(places('Ukraine'))).toBeUndefined();
  expect(countriesOfArticle(places('Russia', 'Ukrainian', 'Orta', 'Ukraine'))).toEqual(['UA', 'RU']);
  expect(countryOfArticle([])).toBeUndefined();
});

test('reasons in words', () => {
  expect(explainOffice(resolveOffice('US Secretary of State', '2024-03-20'))).toBe(
    'Antony Blinken was United States Secretary of State from 2021-01-26 to 2025-01-20',
  );
  expect(explainOffice(resolveOffice('US Secretary of State', null))).toMatch(/depends on the date/);
  expect(explainOffice(resolveOffice('the defence minister', '2024'))).toMatch(/none is given/);
  expect(explainOffice(resolveOffice('NATO', null))).toBe('NATO, a body');
  expect(explainOffice(resolveOffice('a State Department spokesperson', '2024-02-01'))).toMatch(
    /one of several/,
  );
  expect(explainOffice(resolveOffice('Kenyan foreign minister', '2024'))).toMatch(/not in the list/);
  expect(explainOutlet(resolveOutlet('VOA'))).toBe('Voice of America, by its name');
  expect(explainOutlet(resolveOutlet('ABC'))).toBe('several outlets have the name');
  expect(explainCountry(resolveCountry('Ukrainian'))).toBe('Ukraine, by what its people are called');
  expect(explainCountry(resolveCountry('Georgia'))).toBe('it is also a state of the United States');
  expect(explainWho(decide('Mara Lund', []))).toBe('the name fits nobody who is known');
});
