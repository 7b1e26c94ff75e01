import type { DateExpression } from './date.ts';
import type { Figure } from './figure.ts';
import type { Name } from './name.ts';
import type { Maker, Part, Words } from './span.ts';
import type { Certainty, Polarity, Statement } from './statement.ts';

/** Where the publication date comes from; given = by the caller. */
export type PublishedBasis = 'given' | 'json-ld' | 'open-graph' | 'time' | 'feed' | 'archive' | 'text';

/** What is known of the article that was read, without its text. */
export interface ArticleHead {
  readonly id?: string;
  readonly givenId?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly publishedBasis?: PublishedBasis;
  /** BCP 47; `und` when unknown. */
  readonly language: string;
  readonly sha256: string;
  readonly units: 'utf16';
  readonly length: number;
  readonly headline?: Part;
  readonly dateline?: Part;
}

/** A happening that the text speaks of, and how surely. */
export interface Event extends Part {
  readonly certainty: Certainty;
  readonly polarity: Polarity;
}

export type VariantKind =
  | 'number'
  | 'bound'
  | 'counted-thing'
  | 'certainty'
  | 'polarity'
  | 'attribution'
  | 'directness'
  | 'date'
  | 'name'
  | 'quoted-words'
  | 'omission'
  | 'addition';

/** Headline or lead against body: `from` is the telling nearer to the speaker. */
export interface Comparison {
  readonly kind: VariantKind;
  readonly from: Words;
  readonly to: Words;
  /** Indices into `Reading.statements`: [from, to]. */
  readonly statements: readonly [number, number];
}

/** What one reader finds in one text of one article: a pure function of article and reader version. */
export interface Reading {
  readonly reader: Maker;
  /** The text itself, only when asked for. */
  readonly text?: string;
  readonly article: ArticleHead;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateExpression[];
  readonly names: readonly Name[];
  readonly events: readonly Event[];
  readonly comparisons: readonly Comparison[];
}
