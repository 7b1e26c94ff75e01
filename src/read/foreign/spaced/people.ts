import type { People } from '../types.ts';
import type { SpacedWord } from './words.ts';

/** Endings of cases; a name keeps three letters. */
const ENDING = /(?<=\p{L}{3})(?:ого|ому|ему|ові|еві|ою|ею|ей|ий|ый|ой|им|ым|ом|ем|єм|а|я|у|ю|і|и|е|ы|ь|й)$/u;

/** A word of a name without the ending of its case. */
const bareName = (word: string): string => word.toLowerCase().replace(ENDING, '');

export const wordsOf = (name: string): number => name.split(/[\s-]+/).length;

/** A person of the article, by one word of the name or more; all of them are words of it. */
export function personNamed(run: readonly SpacedWord[], people: People): string | undefined {
  const name = people.get(bareName(run.at(-1)!.text)) ?? people.get(bareName(run[0]!.text));
  if (name === undefined || run.length === 1) return name;
  const own = new Set(name.split(/[\s-]+/).map(bareName));
  const words = run.flatMap((w) => w.text.split('-').map(bareName));
  // Either says more than the other.
  return words.every((w) => own.has(w)) || [...own].every((w) => words.includes(w)) ? name : undefined;
}

/** Keeps a person by each word of the name. */
export function remember(people: People, name: string): void {
  const words = name.split(/[\s-]+/).filter((w) => w.length > 1);
  for (const word of words) {
    const key = bareName(word);
    const known = people.get(key);
    if (known === undefined || wordsOf(known) < words.length) people.set(key, name);
  }
}
