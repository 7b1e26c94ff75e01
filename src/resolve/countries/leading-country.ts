import { resolveCountry } from './resolve-country.ts';

/** Longest name of a country, in words. */
const MOST_WORDS = 4;

/**
 * A country before other words ("South Korea's defence minister", "the Iranian foreign minister"): its code, and what
 * follows. The longest name counts; where nothing does, or several are called so, all words are the rest.
 */
export function leadingCountry(written: string): { readonly rest: string; readonly country?: string } {
  const words = written.trim().split(/\s+/).slice(0, 40);
  const from = /^the$/i.test(words[0] ?? '') ? 1 : 0;
  for (let end = Math.min(words.length - 1, from + MOST_WORDS); end > from; end--) {
    const country = resolveCountry(words.slice(from, end).join(' '));
    if (country.verdict === 'found')
      return { country: country.country.code, rest: words.slice(end).join(' ') };
    if (country.verdict === 'unsure' && country.why === 'also-other')
      return { country: country.candidates[0]!.code, rest: words.slice(end).join(' ') };
  }
  return { rest: words.join(' ') };
}
