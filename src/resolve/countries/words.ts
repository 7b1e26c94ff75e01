import generated from '../../../lexicon/world/countries.json' with { type: 'json' };
import byHand from '../../../lexicon/world/country-words.json' with { type: 'json' };
import { formsOf } from './forms.ts';

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** How a word tells a country: it names it, or its people. */
export type CountryWord = 'name' | 'demonym';

/** What words of countries are found by: without accents, dots and hyphens, in small letters but for abbreviations. */
export function countryKey(written: string): string {
  const text = written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s$|[’']$/u, '')
    .replace(/[.’']/gu, '')
    .replace(/[\s‐-–-]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/i, '');
  // "us" and "it" are words; "US" and "IT" are not.
  return text.length <= 4 && /^[A-Z ]+$/.test(text) ? text : text.toLowerCase();
}

/** Countries by the words for them. */
const FOUND = new Map<string, Map<string, { readonly how: CountryWord; readonly language: string }>>();

function file(word: string, code: string, how: CountryWord, language: string): void {
  const key = countryKey(word);
  const codes = FOUND.get(key) ?? new Map<string, { how: CountryWord; language: string }>();
  if (!codes.has(code)) codes.set(code, { how, language });
  FOUND.set(key, codes);
}

const COUNTRIES = generated.countries as Readonly<
  Record<string, { names: ByLanguage; demonyms: ByLanguage }>
>; // written by scripts/countries.ts
const MORE = byHand as unknown as Readonly<Record<'names' | 'demonyms' | 'drop', Record<string, ByLanguage>>>; // JSON of ours

const LANGUAGES = ['en', 'uk', 'ru', 'ko', 'de', 'fr', 'es', 'it'];

for (const [code, entry] of Object.entries(COUNTRIES))
  for (const language of LANGUAGES) {
    const words = (how: 'names' | 'demonyms'): readonly string[] => [
      ...(entry[how][language] ?? []),
      ...(MORE[how][language]?.[code] ?? []),
    ];
    for (const name of words('names')) file(name, code, 'name', language);
    // Korean says "person of".
    if (language === 'ko') for (const name of words('names')) file(`${name}인`, code, 'demonym', language);
    const dropped = MORE.drop[language]?.[code] ?? [];
    for (const demonym of words('demonyms'))
      if (!dropped.includes(demonym))
        for (const form of formsOf(demonym, language)) file(form, code, 'demonym', language);
  }
for (const [word, code] of Object.entries(byHand.means)) {
  const key = countryKey(word);
  FOUND.set(key, new Map([...(FOUND.get(key) ?? [])].filter(([other]) => other === code)));
}
for (const [word, codes] of Object.entries(byHand.ambiguous))
  for (const code of codes) file(word, code, word === 'Korea' || word === 'Congo' ? 'name' : 'demonym', 'en');

/** What a country's name means besides. */
export const ALSO_OTHER: ReadonlyMap<string, string> = new Map(
  Object.entries(byHand.alsoOther).map(([word, other]) => [countryKey(word), other]),
);

/** The countries that a word may mean, by ISO 3166 code, and how it does; empty where it means none. */
export const countriesCalled = (
  written: string,
): ReadonlyMap<string, { readonly how: CountryWord; readonly language: string }> =>
  FOUND.get(countryKey(written)) ?? new Map();

/** The usual English name of a country; its code where there is none. */
export const countryName = (code: string): string => COUNTRIES[code]?.names.en?.[0] ?? code;

/** Whether it is a code of ISO 3166-1 (two letters, upper case). */
export const isCountryCode = (code: string): boolean => code in COUNTRIES;
