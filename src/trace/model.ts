import type { ArticleHead, Maker, Part, StatementPart, VariantKind, Words } from '../model/index.ts';

/** A finer name for a difference, where there is one. */
export type VariantSubkind =
  | 'rounding'
  | 'or-and'
  | 'comparison-base'
  | 'period-start'
  | 'cue'
  | 'relayer'
  | 'office'
  | 'told-as-fact'
  | 'told-indirectly'
  | 'put-in-marks'
  | 'marks-lost'
  | 'joined';

/** One difference between the base's telling and another's, with the words of both and their places. */
export interface TracedVariant {
  readonly kind: VariantKind;
  readonly sub?: VariantSubkind;
  /** The base's words; null where another article puts something in. */
  readonly from: Words | null;
  /** The other's words; null where it leaves something out. */
  readonly to: Words | null;
  /** Index into `Collation.witnesses`. */
  readonly witness: number;
  /** Index into `Collation.passages`; null where the difference belongs to no passage. */
  readonly passage: number | null;
  /** Index into the passage's tellings; null as above. */
  readonly telling: number | null;
  readonly by: Maker;
}

/** One sentence of what an article tells. */
export interface ToldPlace extends Words {
  readonly part: StatementPart;
  /** Index into the reading's statements; null where the article itself tells it. */
  readonly statement: number | null;
  readonly speaker: string | null;
  readonly source: readonly Part[];
}

/** A stretch of the word diff; null on the side that has no words. */
export interface DiffHunk {
  /** Where in the other's text it stands: after the words before it. */
  readonly at: number;
  readonly from: Words | null;
  readonly to: Words | null;
}

/** How one article tells a passage. */
export interface WitnessTelling extends ToldPlace {
  readonly witness: number;
  /** Likeness to the base's words, 0..1. */
  readonly score: number;
  /** Share of changed words, 0..1; above 0.6 it is rewritten. */
  readonly changed: number;
  readonly rewritten: boolean;
  /** The same speaker on the same matter at another time: it has no variants. */
  readonly otherOccasion?: true;
  /** What changed word by word; empty where it is rewritten. */
  readonly diff: readonly DiffHunk[];
}

/** A sentence of the base with the tellings of it in the other articles. */
export interface Passage {
  readonly base: ToldPlace;
  readonly tellings: readonly WitnessTelling[];
}

/** Two or more articles lined up: the apparatus. All places are UTF-16 units in the text of their article. */
export interface Collation {
  readonly collator: Maker;
  readonly reader: Maker;
  /** Index of the base among the witnesses. */
  readonly base: number;
  readonly baseBasis: 'given' | 'published' | 'direct' | 'order';
  readonly witnesses: readonly ArticleHead[];
  readonly passages: readonly Passage[];
  readonly variants: readonly TracedVariant[];
  /** What each article's headline and first sentence tell otherwise than the rest: both words lie in that article. */
  readonly headlines: readonly TracedVariant[];
}
