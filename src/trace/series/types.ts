import type { Basis, Bound, Maker, Part, Polarity, Span, Words } from '../../model/index.ts';

/** What happens to what is counted, as registers of arms transfers and of armed conflict part it. */
export type EventKind = 'transfer' | 'launch' | 'use' | 'loss' | 'announcement' | 'other';

/** The event that a figure counts, with the words that name it. */
export interface PointEvent {
  readonly kind: EventKind;
  /** Within `loss` and `other`, groups are things apart: killed and wounded, seized and repaired. */
  readonly group: string;
  /** Null where no word names an event: kind `other`, group ''. */
  readonly words: Words | null;
  readonly by: Maker;
}

/** from, to: whence and whither (of a launch: at whom); by: who does it; in: where; of: whose what is counted is. */
export type PartyRole = 'from' | 'to' | 'by' | 'in' | 'of';

export interface Party extends Part {
  readonly role: PartyRole;
  /** The usual name of the state, else the name as the article uses it most fully. */
  readonly name: string;
  /** By which parties are compared: the code of a state (ISO 3166-1), else the name in small letters. */
  readonly key: string;
}

/** What is counted, taken apart. */
export interface Thing {
  /** In the singular; of words for one thing the first. Where things are measured, the unit. */
  readonly head: string;
  /** What narrows it, sorted: ["ballistic"]. */
  readonly narrowed: readonly string[];
  /** What is in it, where it is a container, a measure or a case of something: "munition"; null where not said. */
  readonly of: string | null;
  readonly exact: string;
}

/** as-of, event: the words about the figure say the day; said: the day on which the source spoke; published: of the article. */
export type PointDateKind = 'as-of' | 'event' | 'said' | 'published';

export interface PointDate {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly value: string;
  readonly kind: PointDateKind;
  readonly basis: Basis;
  readonly words: Words | null;
}

/** total: all up to a day; occasion: of one day or one event; unknown: the words do not say. */
export type Extent = 'total' | 'occasion' | 'unknown';

export interface PointSpeaker {
  readonly name: string;
  /** By which speakers are compared. */
  readonly key: string;
  readonly kind: 'person' | 'body' | 'place' | 'outlet' | 'other';
  readonly basis: Basis;
}

export interface PointArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** As finely as it is known. */
  readonly published: string | null;
  readonly address: string | null;
}

/** One figure as one article tells it. */
export interface SeriesPoint {
  /** `article@start-end`: the same for the same words of the same article. */
  readonly id: string;
  readonly article: PointArticle;
  /** Of the reading; null where the article itself tells it. */
  readonly statement: string | null;
  /** The figure's words and place. */
  readonly words: Words;
  /** The same place, counted in code points as other software does. */
  readonly codePoints: Span;
  readonly sentence: Words;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly thing: Thing;
  readonly event: PointEvent;
  readonly parties: readonly Party[];
  /** Null where nothing says a day. */
  readonly date: PointDate | null;
  readonly extent: Extent;
  /** Null where nobody is given as saying it. */
  readonly speaker: PointSpeaker | null;
  /** The source as written. */
  readonly source: string | null;
  readonly polarity: Polarity;
}
