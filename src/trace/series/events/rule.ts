import type { Words } from '../../../model/index.ts';
import type { RawToken } from '../../../read/text/tokens.ts';
import type { Clause } from '../clause.ts';
import { BOUNDARIES, type EventWord, phraseOf, verbOf } from '../lexicon.ts';

/** The event of a figure, with how it stands to its words. */
export interface FoundEvent {
  readonly word: EventWord;
  /** Indices among the clause's tokens: [first, after). */
  readonly at: readonly [number, number];
  /** object: the figure is what the verb is done to, and stands behind it; subject: it stands before; noun: by a noun. */
  readonly how: 'object' | 'subject' | 'noun';
}

/** One form in which a text says what happens to what is counted. */
export interface EventRule {
  readonly name: string;
  readonly find: (clause: Clause) => FoundEvent | undefined;
}

/** The event that the words from a token on name, phrases first, and how many tokens they are. */
export function verbAt(tokens: readonly RawToken[], i: number): readonly [EventWord, number] | undefined {
  for (let n = 3; n > 0; n--) {
    if (i + n > tokens.length) continue;
    const phrase = phraseOf(
      tokens
        .slice(i, i + n)
        .map((t) => t.lower)
        .join(' '),
    );
    if (phrase) return [phrase, n];
  }
  const verb = verbOf(tokens[i]!.lower);
  return verb && [verb, 1];
}

export const isBoundary = ({ lower }: RawToken): boolean => BOUNDARIES.has(lower);

/** Words of tokens [first, after) as they stand in the text. */
export const wordsAt = (text: string, clause: Clause, [first, after]: readonly [number, number]): Words => {
  const [start, end] = [clause.tokens[first]!.start, clause.tokens[after - 1]!.end];
  return { span: [start, end], exact: text.slice(start, end) };
};
