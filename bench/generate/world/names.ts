import { Random, STREAMS } from '../random.ts';
import { CODAS, capital, type Syllable, VOWELS, type Writing, written } from './sounds.ts';
import { inventedWord, vocabulary } from './vocabulary.ts';

export const SPEAKERS = 200;
/** Speakers beyond the 200, who make the rest of the statements. */
export const OTHER_SPEAKERS = 3000;
export const PLACES = 400;
export const COUNTRIES = 40;
export const OFFICES = 20;

export interface Person {
  readonly id: string;
  readonly given: readonly Syllable[];
  readonly family: readonly Syllable[];
  /** Index into the offices of a language. */
  readonly office: number;
  readonly country: number;
  readonly woman: boolean;
}

type Word = readonly Syllable[];

/** A name that is no word of the vocabulary and was not drawn before. */
function fresh(random: Random, syllables: number, taken: Set<string>): Word {
  for (;;) {
    const word = inventedWord(random, syllables);
    const latin = written(word, 'en');
    if (taken.has(latin) || vocabulary().has(latin)) continue;
    taken.add(latin);
    return word;
  }
}

/** People and places of one seed, in every writing. */
export class Names {
  readonly people: readonly Person[];
  readonly #places: readonly Word[];
  readonly #countries: readonly Word[];
  readonly #outlets: readonly Word[];
  readonly #seen = new Map<string, readonly string[]>();

  constructor(seed: number, outlets: number) {
    const taken = new Set<string>();
    const random = new Random(seed, STREAMS.people);
    const places = new Random(seed, STREAMS.places);
    this.#countries = Array.from({ length: COUNTRIES }, () => fresh(places, 3, taken));
    this.#places = Array.from({ length: PLACES }, () => fresh(places, 3, taken));
    this.#outlets = Array.from({ length: outlets }, () => fresh(places, 3, taken));
    const given = Array.from({ length: 300 }, () => fresh(random, 2, taken));
    this.people = Array.from({ length: SPEAKERS + OTHER_SPEAKERS }, (_, i) => ({
      id: `p${i}`,
      given: random.pick(given),
      family: fresh(random, i % 3 === 0 ? 2 : 3, taken),
      office: random.below(OFFICES),
      country: random.below(COUNTRIES),
      woman: random.chance(0.4),
    }));
  }

  country(index: number, writing: Writing): string {
    return this.#list(`c${writing}`, this.#countries, writing)[index]!;
  }

  place(index: number, writing: Writing): string {
    return this.places(writing)[index]!;
  }

  places(writing: Writing): readonly string[] {
    return this.#list(`p${writing}`, this.#places, writing);
  }

  outletWord(index: number, writing: Writing): string {
    return this.#list(`o${writing}`, this.#outlets, writing)[index]!;
  }

  #list(key: string, words: readonly Word[], writing: Writing): readonly string[] {
    let list = this.#seen.get(key);
    if (!list) {
      list = words.map((word) => capital(written(word, writing)));
      this.#seen.set(key, list);
    }
    return list;
  }
}

/** Ways to misspell a name: seven other letters at the end of its first syllable, four other vowels in its second. */
export const SLIPS = 11;

/**
 * The family name as misspelt by a slip: 0 is the right spelling. It is a change of sounds, so that a slip survives
 * translation.
 */
export function misspelt(word: Word, slip: number): Word {
  if (slip === 0) return word;
  const closed = CODAS.length - 1;
  return word.map((syllable, i) => {
    if (i === 0 && slip <= closed) return { ...syllable, coda: (syllable.coda + slip) % CODAS.length };
    if (i === 1 && slip > closed)
      return { ...syllable, vowel: (syllable.vowel + slip - closed) % VOWELS.length };
    return syllable;
  });
}

export const givenName = (person: Person, writing: Writing): string =>
  capital(written(person.given, writing));

export const familyName = (person: Person, slip: number, writing: Writing): string =>
  capital(written(misspelt(person.family, slip), writing));
