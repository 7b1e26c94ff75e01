import type { Token } from '../../text/prepare.ts';
import { type Known, knownFrom } from '../lexicon.ts';
import { isAcronym, isCapital } from '../shape.ts';
import { SHORT_ACRONYMS } from '../words.ts';

/** The longest name of the lexicon that begins at token `i`, or undefined. */
export function knownAt(tokens: readonly Token[], i: number, anyCase = false): Known | undefined {
  const list = knownFrom(tokens[i]!.lower);
  if (!list) return undefined;
  next: for (const entry of list) {
    const { words } = entry;
    if (i + words.length > tokens.length) continue;
    for (let k = 1; k < words.length; k++) if (tokens[i + k]!.lower !== words[k]) continue next;
    const t = tokens[i]!;
    const last = tokens[i + words.length - 1]!;
    if (words[0] === 'the' && (entry.kind !== 'outlet' || !isCapital(t))) continue;
    // Names of one letter's case: "us" is no country, "the" no part of "The Hill" inside a sentence.
    if (!anyCase && !isCapital(last) && !/^['’]/.test(last.text) && !/\d/.test(last.text)) continue;
    if (!anyCase && words.length === 1 && !isCapital(t)) continue;
    if (words.length === 1 && t.text.length <= 3 && !isAcronym(t.text) && SHORT_ACRONYMS.has(t.lower))
      continue;
    return entry;
  }
  return undefined;
}
