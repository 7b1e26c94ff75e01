import type { Basis, Part, Span } from './span.ts';

export type Certainty = 'certain' | 'probable' | 'possible' | 'unspecified';
export type Polarity = 'positive' | 'negative' | 'unspecified';
export type Directness = 'direct' | 'indirect' | 'mixed';
/** present: quotation marks stand in the text; lost: the speaker's words without marks; none: indirect. */
export type Marks = 'present' | 'lost' | 'none';
export type StatementPart = 'headline' | 'lead' | 'body' | 'caption';

/** The source resolved within this article. `mention` is an index into `Reading.names`. */
export interface Speaker {
  readonly name: string;
  readonly mention: number | null;
  readonly basis: Basis;
}

/** speaker → medium → relayers → this article's own outlet (only where the text names it). */
export type HopRole = 'speaker' | 'medium' | 'relayer' | 'outlet';

/** One link of a source chain, with the words that state it. */
export interface Hop {
  readonly role: HopRole;
  readonly name: string;
  readonly span: Span | null;
  /** interview, statement, briefing, post, report ... */
  readonly how?: string;
  readonly basis: Basis;
}

/** A hedge and the certainty that it gives to what it covers. */
export interface Hedge extends Part {
  readonly certainty: Certainty;
}

export interface StatementCertainty {
  readonly value: Certainty;
  readonly polarity: Polarity;
  readonly hedges: readonly Hedge[];
}

/** One attribution in one article: source + cue + content (PARC 3.0, PolNeAR). */
export interface Statement {
  readonly id: string;
  readonly part: StatementPart;
  readonly source: readonly Part[];
  readonly cue: readonly Part[];
  readonly content: readonly Part[];
  readonly directness: Directness;
  readonly marks: Marks;
  readonly kind: 'saying' | 'attitude';
  /** concern, confidence, hope, condemnation ...; only where kind is attitude. */
  readonly attitude?: string;
  readonly speaker?: Speaker;
  readonly chain: readonly Hop[];
  /** Indices into `Reading.figures`. */
  readonly figures: readonly number[];
  readonly dates: readonly number[];
  readonly names: readonly number[];
  readonly certainty: StatementCertainty;
  readonly confidence: number;
}
