import { ALSO_OTHER, type CountryWord, countriesCalled, countryKey, countryName } from './words.ts';

/** A country that words may mean. */
export interface CountryCandidate {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  /** The usual English name. */
  readonly name: string;
  /** The words name the country, or its people. */
  readonly how: CountryWord;
  /** The language of the words (ISO 639-1); the first where several have them. */
  readonly language: string;
}

/** Which country is meant by words. */
export type ResolvedCountry =
  | {
      readonly verdict: 'found';
      readonly why: CountryWord;
      readonly country: CountryCandidate;
      readonly by: string;
    }
  | {
      readonly verdict: 'unsure';
      /** Several countries have the name; or it means something else besides, and what. */
      readonly why: 'several-have-it' | 'also-other';
      readonly other?: string;
      readonly candidates: readonly CountryCandidate[];
      readonly by: string;
    }
  | { readonly verdict: 'unknown'; readonly why: 'none-has-it'; readonly by: string };

const BY = 'country-words@1';

/**
 * Which country is meant by its name or what its people are called, in English, Ukrainian, Russian, Korean, German,
 * French, Spanish or Italian. "Korea" and "Congolese" stay unsure, and so does "Georgia", which is a state too.
 */
export function resolveCountry(written: string): ResolvedCountry {
  const candidates = [...countriesCalled(written)]
    .map(([code, word]): CountryCandidate => ({ code, name: countryName(code), ...word }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const [first, second] = candidates;
  if (!first) return { verdict: 'unknown', why: 'none-has-it', by: BY };
  if (second) return { verdict: 'unsure', why: 'several-have-it', candidates, by: BY };
  const other = ALSO_OTHER.get(countryKey(written));
  if (other !== undefined) return { verdict: 'unsure', why: 'also-other', other, candidates, by: BY };
  return { verdict: 'found', why: first.how, country: first, by: BY };
}
