import { isBound, isHedged, isNegative, isRounded, numberOf } from '../lexicon.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Query } from '../search/quoted.ts';
import type { AlterationKind } from '../types.ts';

/** More words than this left out in one go without a mark are no cut within one saying, but two sayings joined. */
export const MOST_CUT = 60;
const A_FEW = 8;

/** "health care" and "healthcare", "twelve" and "12". */
export function isSame(here: readonly string[], there: readonly string[]): boolean {
  if (here.length === 0 || there.length === 0) return false;
  if (here.join('') === there.join('')) return true;
  const [a, b] = [numberOf(here), numberOf(there)];
  return a !== undefined && a === b && isNumeral(here) && isNumeral(there);
}

const isNumeral = (words: readonly string[]): boolean => words.every((w) => numberOf([w]) !== undefined);

export function numberBeside(corpus: Corpus, query: Query, q: number, length: number): boolean {
  const word = (i: number): string => corpus.vocabulary.wordOf(query.ids[i] ?? -1);
  return numberOf([word(q + length)]) !== undefined || numberOf([word(q - 1)]) !== undefined;
}

/** The kinds of a change of words, the main one first. */
export function kindsOf(
  here: readonly string[],
  there: readonly string[],
  besideNumber: boolean,
): AlterationKind[] {
  const kinds: AlterationKind[] = [];
  const [a, b] = [numberOf(here), numberOf(there)];
  if (a !== undefined && b !== undefined && a !== b && isNumeral(here) === isNumeral(there)) {
    if (isRounded(a, b)) kinds.push('rounding');
    kinds.push('number');
  }
  // Of much that is left out something is always negated or hedged.
  if (there.length <= A_FEW) {
    if (here.filter(isNegative).length !== there.filter(isNegative).length) kinds.push('polarity');
    if (isHedged(here) !== isHedged(there)) kinds.push('certainty');
  }
  const bounded = (isBound(here) || here.length === 0) && (isBound(there) || there.length === 0);
  if (bounded && besideNumber) kinds.push('bound');
  if (here.length === 0) kinds.push(there.length > MOST_CUT ? 'joined' : 'cut');
  else kinds.push('words');
  return kinds;
}
