import synonyms from '../../../../lexicon/en/retelling-synonyms.json' with { type: 'json' };
import { lemmaOf } from '../../../read/syntax/lemma.ts';
import type { Vocabulary } from './words.ts';

const SYNONYM: ReadonlyMap<string, string> = new Map(
  synonyms.groups.flatMap((group) => group.map((word): [string, string] => [word, group[0]!])),
);

/** What inflected forms have in common, and words that news swaps for each other; no part of speech is known. */
export function keyOf(word: string): string {
  const bare = word.replace(/'s?$/, '');
  const lemma = lemmaOf(bare, bare.endsWith('s') ? 'NNS' : 'VBD');
  return SYNONYM.get(lemma) ?? SYNONYM.get(bare) ?? lemma;
}

/** Keys of a vocabulary's words, each made once and a number, so that comparing is cheap. */
export class Keys {
  readonly #numbers = new Map<string, number>();
  readonly #ofWord: (number | undefined)[] = [];
  readonly #known = new Set<number>();

  /** `known` words of the vocabulary stand in the sources; those that come later are the draft's alone. */
  constructor(
    private readonly vocabulary: Vocabulary,
    known: number,
  ) {
    for (let id = 0; id < known; id++) this.#known.add(this.of(id));
  }

  of(id: number): number {
    let key = this.#ofWord[id];
    if (key === undefined) {
      const word = keyOf(this.vocabulary.wordOf(id));
      key = this.#numbers.get(word) ?? this.#numbers.size;
      this.#numbers.set(word, key);
      this.#ofWord[id] = key;
    }
    return key;
  }

  /** Has any source a word of this key? */
  isKnown(key: number): boolean {
    return this.#known.has(key);
  }
}
