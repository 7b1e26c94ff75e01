import generated from '../../../lexicon/world/countries.json' with { type: 'json' };
import byHand from '../../../lexicon/world/country-words.json' with { type: 'json' };
import { InputError } from '../../article/input-error.ts';
import { singular } from '../../read/figures/nouns.ts';
import { resolveCountry } from '../../resolve/countries/resolve-country.ts';
import { countryName } from '../../resolve/countries/words.ts';
import { sameThingAs } from '../../trace/series/index.ts';

/** One word, or one name of a state, that a figure is looked for by. */
export interface AskedWord {
  readonly written: string;
  /** Code of the state that it names. */
  readonly country?: string;
  /** Other words for the same: names of the state and its people, words for one counted thing. */
  readonly forms: readonly string[];
}

const MOST_WORDS = 12;
/** Longest name of a state, in words. */
const LONGEST = 4;
const SMALL: ReadonlySet<string> = new Set(
  'the a an of from to in at by on and or for with between'.split(' '),
);

type Names = Readonly<Record<string, readonly string[]>>;
const COUNTRIES = generated.countries as unknown as Readonly<
  Record<string, { readonly names: Names; readonly demonyms: Names }>
>; // written by scripts/countries.ts
const MORE = byHand.names as unknown as Readonly<Record<string, Names>>; // JSON of ours

/**
 * The words of a question, names of states as one: "containers North Korea Russia". Throws `InputError` where there is
 * no word, or more than a dozen.
 */
export function askedWords(written: string): AskedWord[] {
  const words = written
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .split(/[\s,;:"“”→>]+/)
    .map((w) => w.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ''))
    .filter(Boolean);
  const out: AskedWord[] = [];
  for (let i = 0; i < words.length; ) {
    const [country, length] = countryFrom(words, i);
    if (country !== undefined)
      out.push({ written: words.slice(i, i + length).join(' '), country, forms: namesOf(country) });
    else if (!SMALL.has(words[i]!.toLowerCase())) {
      const word = words[i]!.toLowerCase();
      out.push({
        written: words[i]!,
        forms: [...new Set([word, singular(word), ...sameThingAs(singular(word))])],
      });
    }
    i += country === undefined ? 1 : length;
  }
  if (out.length === 0)
    throw new InputError('follow', 'no word to look for', 'name what is counted, and of or between whom');
  if (out.length > MOST_WORDS)
    throw new InputError('follow', `more than ${MOST_WORDS} words`, 'look for fewer words');
  return out;
}

function countryFrom(words: readonly string[], at: number): readonly [string | undefined, number] {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const country = resolveCountry(words.slice(at, at + length).join(' '));
    if (country.verdict === 'found') return [country.country.code, length];
    if (country.verdict === 'unsure' && country.why === 'also-other')
      return [country.candidates[0]!.code, length];
  }
  return [undefined, 1];
}

/** How English texts name a state and its people. */
const namesOf = (code: string): string[] => [
  ...new Set([
    countryName(code),
    ...(COUNTRIES[code]?.names.en ?? []),
    ...(COUNTRIES[code]?.demonyms.en ?? []),
    ...(MORE.en?.[code] ?? []),
  ]),
];
