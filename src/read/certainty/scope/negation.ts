import {
  NEGATION_PHRASES,
  NEGATIVE_ADVERBS,
  NEGATIVE_DETERMINERS,
  NEGATIVE_PREPOSITIONS,
  NEGATIVE_PRONOUNS,
  NOT_NEGATION,
} from '../lexicon.ts';
import { phraseAt, phraseTable } from '../phrases.ts';
import type { ClauseArrays } from './arrays.ts';

const phrases = phraseTable<boolean>([
  ...NOT_NEGATION.map((p) => [p, false] as const),
  ...NEGATION_PHRASES.map((p) => [p, true] as const),
]);
/** A negated noun phrase in these places negates its clause: "has no plans", "no plan exists". */
const ARGUMENTS = new Set(['dobj', 'nsubj', 'nsubjpass', 'xcomp']);

/** Marks what the sentence's negations negate. Two negations of one clause cancel out. */
export function noteNegations(a: ClauseArrays): void {
  const { tokens } = a;
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt(phrases, tokens, i, tokens[i]!.lower);
    if (!phrase) {
      if (a.head[i]! >= 0) noteWord(a, i);
      continue;
    }
    if (phrase.value) notePhrase(a, i, i + phrase.length - 1);
    i += phrase.length - 1;
  }
}

function noteWord(a: ClauseArrays, i: number): void {
  const { lower } = a.tokens[i]!;
  const r = a.rel[i]!;
  const h = a.head[i]!;
  if (NEGATIVE_PRONOUNS.has(lower)) {
    if (ARGUMENTS.has(r) || r === 'dep' || r === 'nmod') a.negated[h]! ^= 1;
  } else if (NEGATIVE_DETERMINERS.has(lower)) {
    if (r === 'neg' || r === 'det' || r === 'amod' || r.startsWith('cc')) negateNoun(a, h);
  } else if (lower === 'not' && deniesOne(a, i)) negateNoun(a, nounAbove(a, i));
  else if (r === 'neg' || (NEGATIVE_ADVERBS.has(lower) && (r === 'advmod' || r === 'dep' || r === 'cc')))
    a.negated[h]! ^= 1;
  else if (NEGATIVE_PREPOSITIONS.has(lower) && (r === 'case' || r === 'mark')) a.negated[h]! ^= 1;
}

/** "Not a single boat", "not one boat": the noun is denied, and its clause with it. */
function deniesOne({ tokens }: ClauseArrays, i: number): boolean {
  const next = tokens[i + 1]?.lower;
  return next === 'one' || ((next === 'a' || next === 'an') && tokens[i + 2]?.lower === 'single');
}

/** The noun that a word hangs on, through numerals and adjectives. */
function nounAbove(a: ClauseArrays, i: number): number {
  let at = a.head[i]!;
  for (let steps = 0; steps < 4 && !a.tokens[at]!.tag.startsWith('N') && a.head[at]! >= 0; steps++)
    at = a.head[at]!;
  return at;
}

function notePhrase(a: ClauseArrays, first: number, last: number): void {
  const top = topOf(a.head, first, last);
  const over = a.head[top]!;
  // "no one", "none": the phrase is itself an argument; "no longer" hangs on what it negates.
  if (over >= 0) a.negated[over]! ^= 1;
}

function negateNoun(a: ClauseArrays, noun: number): void {
  a.negated[noun]! ^= 1;
  const clause = a.head[noun]!;
  if (clause < 0 || !ARGUMENTS.has(a.rel[noun]!)) return;
  a.negated[clause]! ^= 1;
  a.negatedBy[clause] = noun;
}

/** The token of first..last that hangs on one outside of them. */
export function topOf(head: ArrayLike<number>, first: number, last: number): number {
  for (let i = last; i >= first; i--) if (head[i]! < first || head[i]! > last) return i;
  return last;
}
