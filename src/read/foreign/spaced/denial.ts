import type { ForeignWord } from '../types.ts';
import type { SpacedLexicon } from './lexicon.ts';

export interface DenialTables {
  readonly denials: ReadonlySet<string>;
  /** Two words each, of which the first denies nothing. */
  readonly none: ReadonlySet<string>;
}

export const denialTables = ({ sayings }: SpacedLexicon): DenialTables => ({
  denials: new Set(sayings.denials),
  none: new Set(sayings.noDenials),
});

/** A denial in the first clause, but for those that deny nothing ("not fewer than", "not only"). */
export function isDenied(
  text: string,
  words: readonly ForeignWord[],
  { denials, none }: DenialTables,
): boolean {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const lower = word.text.toLowerCase();
    if (denials.has(lower) && !(next && none.has(`${lower} ${next.text.toLowerCase()}`))) return true;
    if (next && /[,;:–—]/.test(text.slice(word.span[1], next.span[0]))) return false;
  }
  return false;
}
