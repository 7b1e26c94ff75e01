import { type Atom, isWord } from './atoms.ts';
import { COMPARATIVES, FUNCTION_WORDS, IRREGULAR, NOT_PLURAL } from './lexicon.ts';

/** The singular of a noun in lower case. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word) || NOT_PLURAL.has(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('men')) return word;
  return word.slice(0, -1);
}

/** "best" is a form of "good", "smaller" of "small"; other words as they are. */
export const plainForm = (word: string): string => COMPARATIVES.get(word) ?? word;

/** Whether an atom is a noun in the plural, by its tag or, without one, by its form. */
export function isPlural(atom: Atom): boolean {
  if (atom.tag) return atom.tag === 'NNS' || atom.tag === 'NNPS';
  if (!isWord(atom) || NOT_PLURAL.has(atom.lower)) return false;
  return (
    IRREGULAR.has(atom.lower) ||
    (atom.lower.length > 3 && /[^su]s$/.test(atom.lower) && !/(is|us|ss)$/.test(atom.lower))
  );
}

const INSIDE: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'VBN', 'VBG']);

/** Whether a word may stand between a number and the head of what it counts. */
export const insideNounPhrase = (atom: Atom): boolean =>
  atom.tag ? INSIDE.has(atom.tag) : !FUNCTION_WORDS.has(atom.lower);

/** Whether a plural noun stands at an atom, or behind one adjective or two. */
export function isPluralNoun(atoms: readonly Atom[], at: number): boolean {
  for (let i = at; i < Math.min(atoms.length, at + 3); i++) {
    const atom = atoms[i]!;
    if (!isWord(atom) || !insideNounPhrase(atom)) return false;
    if (isPlural(atom)) return true;
  }
  return false;
}
