import places from '../../../lexicon/en/places.json' with { type: 'json' };
import { resolveCountry } from './resolve-country.ts';

/** Longest name of a country, in words. */
const MOST_WORDS = 4;

/** Capitals whose name stands for the government ("Seoul's defence minister"), with the name of the state. */
const CAPITALS: ReadonlyMap<string, string> = new Map(
  Object.entries(places.capitals as Record<string, string>),
);

/** The country of a capital with "'s". */
function ofCapital(words: string): string | undefined {
  const capital = /^(.+)[’']s$/.exec(words)?.[1];
  const state = capital === undefined ? undefined : CAPITALS.get(capital);
  const country = state === undefined ? undefined : resolveCountry(state);
  return country?.verdict === 'found' ? country.country.code : undefined;
}

/**
 * A country before other words ("South Korea's defence minister", "the Iranian foreign minister"): its code, and what
 * follows. The longest name counts; where nothing does, or several are called so, all words are the rest.
 */
export function leadingCountry(written: string): { readonly rest: string; readonly country?: string } {
  const words = written.trim().split(/\s+/).slice(0, 40);
  const from = /^the$/i.test(words[0] ?? '') ? 1 : 0;
  for (let end = Math.min(words.length - 1, from + MOST_WORDS); end > from; end--) {
    const named = words.slice(from, end).join(' ');
    const capital = ofCapital(named);
    if (capital) return { country: capital, rest: words.slice(end).join(' ') };
    const country = resolveCountry(named);
    if (country.verdict === 'found')
      return { country: country.country.code, rest: words.slice(end).join(' ') };
    if (country.verdict === 'unsure' && country.why === 'also-other')
      return { country: country.candidates[0]!.code, rest: words.slice(end).join(' ') };
  }
  return { rest: words.join(' ') };
}
