import { expect, test } from 'vitest';
import { countryCode, resolveCountry } from '../../src/resolve/index.ts';

const found: readonly (readonly [string, string, string])[] = [
  ['Ukraine', 'UA', 'name'],
  ["Ukraine's", 'UA', 'name'],
  ['Ukrainian', 'UA', 'demonym'],
  ['Ukrainians', 'UA', 'demonym'],
  ['the United States', 'US', 'name'],
  ['U.S.', 'US', 'name'],
  ['US', 'US', 'name'],
  ['American', 'US', 'demonym'],
  ['British', 'GB', 'demonym'],
  ['North Korea', 'KP', 'name'],
  ['North Korean', 'KP', 'demonym'],
  ['DPRK', 'KP', 'name'],
  ['South Koreans', 'KR', 'demonym'],
  ['Türkiye', 'TR', 'name'],
  ['Turkish', 'TR', 'demonym'],
  ['Північна Корея', 'KP', 'name'],
  ['українського', 'UA', 'demonym'],
  ['ізраїльська', 'IL', 'demonym'],
  ['российский', 'RU', 'demonym'],
  ['русский', 'RU', 'demonym'],
  ['южнокорейского', 'KR', 'demonym'],
  ['한국', 'KR', 'name'],
  ['북한', 'KP', 'name'],
  ['미국', 'US', 'name'],
  ['Nordkorea', 'KP', 'name'],
  ['ukrainischen', 'UA', 'demonym'],
  ['britische', 'GB', 'demonym'],
  ['États-Unis', 'US', 'name'],
  ['ukrainienne', 'UA', 'demonym'],
  ['Corée du Nord', 'KP', 'name'],
  ['estadounidense', 'US', 'demonym'],
  ['ucraniana', 'UA', 'demonym'],
  ['surcoreano', 'KR', 'demonym'],
  ['statunitensi', 'US', 'demonym'],
  ['tedesca', 'DE', 'demonym'],
];

test.each(found)('%s is %s, by its %s', (written, code, why) => {
  expect(resolveCountry(written)).toMatchObject({ verdict: 'found', why, country: { code } });
});

test.each([
  ['Korea', ['KP', 'KR'], 'several-have-it'],
  ['Korean', ['KP', 'KR'], 'several-have-it'],
  ['Congolese', ['CD', 'CG'], 'several-have-it'],
  ['Georgia', ['GE'], 'also-other'],
])('%s stays unsure', (written, codes, why) => {
  const country = resolveCountry(written);
  expect(country).toMatchObject({ verdict: 'unsure', why });
  expect('candidates' in country && country.candidates.map(({ code }) => code)).toEqual(codes);
});

test.each(['us', 'it', 'Ardovia', '', 'the', '...', 'constructor'])('%s is no country', (written) => {
  expect(resolveCountry(written).verdict).toBe('unknown');
});

test('codes and names of a file', () => {
  expect(['us', 'GB', 'gb-sct', 'South Korea', 'Korea', 'zz', 'suhh'].map(countryCode)).toEqual([
    'US',
    'GB',
    'GB',
    'KR',
    undefined,
    undefined,
    undefined,
  ]);
});
