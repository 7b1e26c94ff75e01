import { expect, test } from 'vitest';
import world from '../../lexicon/world/outlets.json' with { type: 'json' };
import { isCountryCode } from '../../src/resolve/countries/words.ts';
import { type OutletContext, resolveOutlet } from '../../src/resolve/index.ts';

test.each<[string, string, string, OutletContext?]>([
  ['Reuters', 'Reuters', 'name'],
  ['the Reuters news agency', 'Reuters', 'name'],
  ['Reuters news agency', 'Reuters', 'name'],
  ['AP', 'Associated Press', 'name'],
  ['the Associated Press', 'Associated Press', 'name'],
  ['VOA', 'Voice of America', 'name'],
  ['the Voice of America', 'Voice of America', 'name'],
  ['Voice of America Korean Service', 'Voice of America', 'name'],
  ["South Korea's Yonhap news agency", 'Yonhap', 'name'],
  ['Russian state news agency TASS', 'TASS', 'name'],
  ['German newspaper Bild', 'Bild', 'name'],
  ['the Ukrainian outlet Ukrainska Pravda', 'Ukrainska Pravda', 'name'],
  ['Korea Times', 'The Korea Times', 'name'],
  ['Washington Post', 'The Washington Post', 'name'],
  ['RFE/RL', 'Radio Free Europe/Radio Liberty', 'name'],
  ['УНН', 'Ukrainian National News', 'name'],
  ['Süddeutsche Zeitung', 'Süddeutsche Zeitung', 'name'],
  ['Sueddeutsche Zeitung', 'Süddeutsche Zeitung', 'name'],
  ['reuters.com', 'Reuters', 'domain'],
  ['https://www.reuters.com/world/x?y=1', 'Reuters', 'domain'],
  ['world.kbs.co.kr', 'KBS', 'domain'],
  ['www.voakorea.com', 'Voice of America', 'domain'],
  ['ABC', 'ABC News', 'domain', { domain: 'abcnews.go.com' }],
  ['ABC', 'Australian Broadcasting Corporation', 'country', { country: 'AU' }],
  ['VOA 한국어', 'Voice of America', 'domain', { domain: 'https://www.voakorea.com/a/1.html' }],
  ["Australia's ABC", 'Australian Broadcasting Corporation', 'country'],
])('%s is %s, by its %s', (written, name, why, context) => {
  expect(resolveOutlet(written, context)).toMatchObject({ verdict: 'found', why, outlet: { name } });
});

test.each<[string, string, number]>([
  ['ABC', 'several-have-it', 2],
  ['The Times', 'several-have-it', 3],
  ["France's Yonhap", 'country-differs', 1],
])('%s stays unsure: %s', (written, why, count) => {
  const outlet = resolveOutlet(written);
  expect(outlet).toMatchObject({ verdict: 'unsure', why });
  expect('candidates' in outlet && outlet.candidates).toHaveLength(count);
});

test.each(['', 'The Ardovia Herald', 'notreuters.com', 'agency', 'news agency', 'South Korea', 'https://'])(
  '%s is no outlet that is known',
  (written) => {
    expect(resolveOutlet(written).verdict).toBe('unknown');
  },
);

test('the list: ids and domains once, countries that are some, names that are told apart', () => {
  const { outlets, several } = world;
  const twice = (list: readonly string[]): string[] => list.filter((x, i) => list.indexOf(x) !== i);
  expect(outlets.length).toBeGreaterThanOrEqual(150);
  expect(twice(outlets.map(({ id }) => id))).toEqual([]);
  expect(twice(outlets.flatMap(({ domains }) => domains))).toEqual([]);
  expect(outlets.filter(({ country }) => !isCountryCode(country))).toEqual([]);
  const names = outlets.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]);
  expect(twice(names).filter((name) => !(name in several))).toEqual([]);
});
