import frequent from '../../../lexicon/en/frequent-words.json' with { type: 'json' };

const TENTHS: ReadonlyMap<string, number> = new Map(
  Object.entries(frequent.weights).flatMap(([weight, words]) =>
    words.split(' ').map((word): [string, number] => [word, Math.round(Number(weight) * 10)]),
  ),
);

/** A word that the table of frequent ones lacks. */
export const RARE = 10;

/** How much it says that two sentences share a word, in tenths: by a table that ships, never counted from the articles. */
export const rarityOf = (word: string): number => TENTHS.get(word) ?? RARE;
