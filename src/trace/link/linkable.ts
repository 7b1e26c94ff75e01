import type { Bound, Name, Span, StatementPart } from '../../model/index.ts';

/** A figure as it is compared: value, or low and high, with the head of what it counts ('' for none). */
export interface LinkFigure {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly bound: Bound;
  readonly thing: string;
}

/** Who is given as having said it. */
export interface LinkVoice {
  /** As the article resolves it; '' where nobody is given. */
  readonly name: string;
  readonly kind: Name['kind'] | 'unnamed' | 'nobody';
  /** ISO 3166 code of the country that the words beside the name, or the name itself, give. */
  readonly country?: string;
}

/**
 * What two sentences are compared by: JSON of some 900 bytes, made once, that can be kept. Where a sentence tells several
 * figures, each has one of its own, since each may have been told by itself.
 */
export interface Compared {
  /** BCP 47, the first subtag. */
  readonly language: string;
  /** Printed on, in days since 1970; null where the article does not say the day. */
  readonly printed: number | null;
  /** Said between these days, by its own words; null where they do not say when. */
  readonly said: readonly [number, number] | null;
  /** Days that what is told speaks of: first and last. */
  readonly told: readonly (readonly [number, number])[];
  /** Hashes of the words that bear content, ascending, and how rare each is in tenths (10 = rare). */
  readonly words: readonly number[];
  readonly rare: readonly number[];
  /** Hashes of words of people's, bodies' and places' names other than states', ascending; and of how they sound. */
  readonly names: readonly number[];
  readonly sounds: readonly number[];
  /** ISO 3166 codes of states that it names, or whose capital or people it names. */
  readonly states: readonly string[];
  /** The figure that it is of. */
  readonly figure: LinkFigure | null;
  /** Which of the sentence's figures it is, from 0. */
  readonly nth: number;
  /** The sentence's others. */
  readonly others: readonly LinkFigure[];
  readonly voice: LinkVoice;
  /** The people who speak in the article, those who say most first. */
  readonly speakers: readonly string[];
  /** Hashes of what the article says most about, ascending. */
  readonly topic: readonly number[];
  /** Values of the article's telling figures, ascending. */
  readonly counts: readonly number[];
  /** Fingerprints of its runs of words (winnowing). */
  readonly prints: readonly number[];
  /** Hash of all its words in order. */
  readonly verbatim: number;
  readonly question: boolean;
  /** It points back to an earlier saying by its own words ("in February he spoke of"). */
  readonly back: boolean;
}

/** A sentence that an article tells, with what it is compared by. */
export interface Linkable extends Compared {
  /** `article@start-end`, and `#n` where it is that of the sentence's n-th figure. */
  readonly id: string;
  readonly article: string;
  /** Where it stands in the article's text: the sentence, or what of it is about the one figure (UTF-16, half-open). */
  readonly span: Span;
  /** The reading's statement; null where the article itself tells it. */
  readonly statement: string | null;
  readonly part: StatementPart;
}
