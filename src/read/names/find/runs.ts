import type { Token } from '../../text/prepare.ts';
import { DAYS, isFamilyFirst, isFirstName, MAY_OPEN, NOT_NAMES, PRONOUNS, TITLES } from '../lexicon.ts';
import { isAcronym, isCapital } from '../shape.ts';
import { TAILS } from '../words.ts';
import { knownAt } from './known-at.ts';

/** What the article tells of a word that opens a sentence: does it stand elsewhere in lower case, or with a capital inside one? */
export interface Words {
  readonly lower: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** A capital inside a sentence that begins no name: "I", "Monday". */
export function skips(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  if (DAYS.has(lower)) {
    if ((knownAt(tokens, i)?.words.length ?? 0) > 1) return false;
    const next = tokens[i + 1];
    return !(
      next &&
      isCapital(next) &&
      (lower === 'may' || lower === 'april' || lower === 'june') &&
      !DAYS.has(next.lower)
    );
  }
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 1 && TAILS.has(lower.slice(hyphen + 1))) return true;
  if (PRONOUNS.has(lower)) return true;
  return NOT_NAMES.has(lower) && !MAY_OPEN.has(lower) && !knownAt(tokens, i);
}

/** Whether the capitalised word that opens a sentence is (part of) a name. */
export function keepsOpening(tokens: readonly Token[], i: number, words: Words): boolean {
  const t = tokens[i]!;
  const { lower } = t;
  const next = tokens[i + 1];
  const nextCapital =
    next !== undefined && isCapital(next) && !PRONOUNS.has(next.lower) && !DAYS.has(next.lower);
  if (NOT_NAMES.has(lower) && !MAY_OPEN.has(lower)) {
    const entry = knownAt(tokens, i);
    return entry !== undefined && entry.words.length > 1 && !PRONOUNS.has(entry.words[0]!);
  }
  if (skips(tokens, i)) return false;
  if (isAcronym(t.text)) return true;
  const entry = knownAt(tokens, i);
  if (entry && !entry.unsure) return true;
  if (TITLES.has(t.text)) return true;
  if (t.tag) {
    if (t.tag === 'NNPS') return words.capital.has(lower) || nextCapital;
    if (t.tag === 'NNP') return !words.lower.has(lower) || nextCapital;
    if (words.capital.has(lower) && !words.lower.has(lower)) return true;
    return nextCapital && (MAY_OPEN.has(lower) || isNominal(t.tag));
  }
  if (words.lower.has(lower) && !nextCapital) return false;
  if (nextCapital) return true;
  if (MAY_OPEN.has(lower)) return false;
  return words.capital.has(lower) || isFirstName(lower) || isFamilyFirst(lower);
}

const isNominal = (tag: string): boolean => tag.startsWith('NN') || tag === 'JJ';
