import type { DateExpression, Figure, Hop, Name, Part, Span } from '../../model/index.ts';

/** A word, without the marks around it. */
export interface ForeignWord {
  readonly text: string;
  readonly span: Span;
  /** English lemma, where it is known. */
  readonly lemma: string | undefined;
  /** Without its ending, where it is known. */
  readonly stem: Span;
}

/** Who says what in one sentence. */
export interface Saying {
  /** Empty where nobody is given. */
  readonly source: readonly Part[];
  readonly cue: readonly Part[];
  /** Who it is, and where the name stands. */
  readonly speaker?: { readonly name: string; readonly at: Span };
  /** Outlets to which it was said, and that pass it on, those nearest to the speaker first. */
  readonly relays: readonly Hop[];
  /** What of the sentence is told: without source, cue, day and place of the saying. In order. */
  readonly told: readonly Span[];
  /** "This was said by": what is told is the sentence before. */
  readonly pointsBack: boolean;
  /** Whoever spoke before says it ("she added"). */
  readonly goesOn: boolean;
}

/** A sentence with what has been found in it so far. */
export interface ForeignSentence {
  readonly span: Span;
  readonly paragraph: number;
}

export interface Found {
  readonly words: readonly ForeignWord[];
  readonly dates: readonly DateExpression[];
  /** Somebody's words between marks. */
  readonly quoted: readonly Span[];
}

/** People of an article as it names them most fully, by each word of their names. */
export type People = Map<string, string>;

/** How a language whose pages are not read in full is read as far as lists of words go. */
export interface Language {
  readonly tag: string;
  /** Is a word with a capital within a sentence a name? */
  readonly namesByCapital: boolean;
  /** Opening mark → closing mark. */
  readonly marks: ReadonlyMap<string, string>;
  /** Does a full stop that ends here, before `next`, end the sentence? */
  endsAt(text: string, stop: number): boolean;
  words(text: string, span: Span): readonly ForeignWord[];
  dates(
    text: string,
    span: Span,
    words: readonly ForeignWord[],
    published: string | null | undefined,
  ): DateExpression[];
  figures(text: string, span: Span, found: Found): Figure[];
  /** Somebody's words between marks. */
  quoted(text: string, span: Span, words: readonly ForeignWord[]): readonly Span[];
  /** Names in order of place, as far as anything tells that they are names; `people` is added to. */
  saying(text: string, span: Span, found: Found, people: People): { saying: Saying; names: readonly Name[] };
  /** What a word that is not known has in common with its other forms; undefined for one that tells nothing. */
  stem(word: ForeignWord): string | undefined;
  /** Hedges, each with the certainty that it gives. */
  readonly hedges: ReadonlyMap<string, 'probable' | 'possible'>;
  /** Is what these words tell first denied? */
  isDenied(text: string, words: readonly ForeignWord[]): boolean;
}
