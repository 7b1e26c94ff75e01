import { Random, STREAMS, Weighted } from '../random.ts';
import { CODAS, capital, ONSETS, SIMPLE, type Syllable, VOWELS, type Writing, written } from './sounds.ts';

export const WORDS = 50_000;
const SHORT_WORDS = 4000;

/** Invented words that happen to be words or names of a real language. */
const TAKEN = new Set(
  (
    'banana belarus bikini domino havana horizon kebede kenobi madame manure nalone nevada nikita panama potato ' +
    'rosatom safari savides takaki tenure tomato'
  ).split(' '),
);

export function syllable(random: Random, clusters: boolean, open: number): Syllable {
  const onset = clusters ? SIMPLE + random.below(ONSETS.length - SIMPLE) : random.below(SIMPLE);
  const coda = random.chance(open) ? 0 : 1 + random.below(CODAS.length - 1);
  return { onset, vowel: random.below(VOWELS.length), coda };
}

/** Two syllables that begin with a cluster, or three and more: shapes that English words and names hardly have. */
export function inventedWord(random: Random, syllables: number): readonly Syllable[] {
  const word: Syllable[] = [];
  for (let i = 0; i < syllables; i++)
    word.push(syllable(random, i === 0 && syllables === 2, i === syllables - 1 ? 0.25 : 0.8));
  return word;
}

const VOWEL_END = /[aeiouаеиоіу]$/;

/** A word with an ending: a vowel goes before a vowel, and an English -s becomes -es after s. */
export function inflected(word: string, ending: string): string {
  if (ending === 's' && word.endsWith('s')) return `${word}es`;
  if (ending !== '' && /^[eиыаіiо]/.test(ending) && VOWEL_END.test(word)) return word.slice(0, -1) + ending;
  return word + ending;
}

let made: Vocabulary | undefined;

/** The 50,000 words, most frequent first. They are the same for every seed. */
export function vocabulary(): Vocabulary {
  made ??= new Vocabulary();
  return made;
}

class Vocabulary {
  readonly #words: (readonly Syllable[])[] = [];
  readonly #written = new Map<string, string[]>();
  readonly #capital = new Map<string, string[]>();
  readonly #zipf = new Weighted(Float64Array.from({ length: WORDS }, (_, rank) => 1 / (rank + 2.7)));
  readonly #known = new Set<string>();

  constructor() {
    const random = new Random(20_240_101, STREAMS.vocabulary);
    while (this.#words.length < WORDS) {
      const rank = this.#words.length;
      const syllables = rank < SHORT_WORDS ? 2 : random.chance(0.75) ? 3 : 4;
      const word = inventedWord(random, syllables);
      const latin = written(word, 'en');
      if (this.#known.has(latin) || TAKEN.has(latin)) continue;
      this.#known.add(latin);
      this.#words.push(word);
    }
  }

  /** Whether no name may be written so. */
  has(latin: string): boolean {
    return this.#known.has(latin) || TAKEN.has(latin);
  }

  /** A rank by Zipf's law with Mandelbrot's shift: 1 / (rank + 2.7). */
  draw(random: Random): number {
    return this.#zipf.draw(random);
  }

  /** German writes these words as English does: only names are respelt. */
  words(writing: Writing): readonly string[] {
    const key = writing === 'de' ? 'en' : writing;
    let list = this.#written.get(key);
    if (!list) {
      list = this.#words.map((word) => written(word, key));
      this.#written.set(key, list);
    }
    return list;
  }

  capitals(writing: Writing): readonly string[] {
    let list = this.#capital.get(writing);
    if (!list) {
      list = this.words(writing).map(capital);
      this.#capital.set(writing, list);
    }
    return list;
  }
}

export type { Vocabulary };
