import type {
  ArticleHead,
  ArticleLink,
  Certainty,
  Directness,
  Figure,
  Hop,
  Maker,
  Marks,
  Polarity,
  Span,
  StatementPart,
  Telling,
  VariantKind,
  Words,
} from '../../read/index.ts';
import type { LinkEvidence } from '../link/index.ts';
import type { VariantSubkind } from '../model.ts';
import type {
  Contradiction,
  EarliestKnown,
  Origins,
  StemmaEdge,
  StemmaNode,
  Tie,
  Undecided,
} from '../stemma/types.ts';

/** Rules of this module, as results name them. */
export const TRACER: Maker = 'trace@1';

/** Where an article tells the statement. */
export interface ToldAt {
  /** The whole sentence. */
  readonly sentence: Span;
  /** What of it is about the statement: less than the sentence where that tells several figures. */
  readonly span: Span;
}

/** An article that tells the statement, as it is handed in. */
export interface TellingOf {
  readonly id: string;
  /** All that the article tells, or at least its headline, its lead and the sentences of `told`. */
  readonly telling: Telling;
  readonly told: readonly ToldAt[];
  readonly links?: readonly ArticleLink[];
}

/** A sentence of a witness that tells the statement: exact words, who says it, through whom, how surely. */
export interface ToldSentence extends Words {
  readonly part: StatementPart;
  /** Id of the reading's statement; null where the article itself tells it. */
  readonly statement: string | null;
  readonly speaker: string | null;
  /** Who says it, as written. */
  readonly source: Words | null;
  readonly directness: Directness;
  readonly marks: Marks;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly hedges: readonly Words[];
  readonly figures: readonly Figure[];
  /** Through whom it came, from the speaker outward, as the article states it. */
  readonly chain: readonly (Hop & { readonly words: Words | null })[];
}

/** One article's telling of the statement. */
export interface TraceWitness {
  /** Of the article. */
  readonly id: string;
  readonly article: ArticleHead;
  /** Resolved: one outlet is the same string in all witnesses. */
  readonly outlet: string | null;
  /** In the order of the text. */
  readonly told: readonly ToldSentence[];
  /** What it tells otherwise than the base. */
  readonly variants: readonly TraceVariant[];
  /** What its headline or lead tells otherwise than its body does. */
  readonly headline: readonly TraceVariant[];
  /** Earlier or later texts of the article that tell it too. */
  readonly versions?: readonly string[];
}

/** One difference, with the words of both sides and their places, each in its own article. */
export interface TraceVariant {
  readonly kind: VariantKind;
  readonly sub?: VariantSubkind;
  readonly from: Words | null;
  readonly to: Words | null;
}

/** What two tellings were compared by: by words, or (in two languages) by figures, dates and names alone. */
export type ComparedBy = 'words' | 'facts';

/** An edge of the stemma, with what changed along it. Where an end was not read, nothing was compared. */
export interface TraceEdge extends StemmaEdge {
  readonly compared: ComparedBy | null;
  /** The sentence in which a witness says where it is from; null where nothing says so. */
  readonly says: { readonly witness: string; readonly words: Words } | null;
  /** Share of the changed words in the sentences that are nearest to each other, 0..1; null where not compared by words. */
  readonly changed: number | null;
  readonly variants: readonly TraceVariant[];
}

/** What some witnesses have in a slot. */
export interface ApparatusReading {
  /** As it is compared; '' where it is left out. */
  readonly reading: string;
  /** The words of the first of those witnesses that has its own. */
  readonly words: Words | null;
  /** Whose words these are. */
  readonly of: string | null;
  /** By date. */
  readonly witnesses: readonly string[];
}

/** Who changed a slot, and who has it from there. */
export interface ApparatusChange {
  readonly by: string;
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  /** Those that descend from `by` and have it still, in an unbroken line. */
  readonly heirs: readonly string[];
}

/** One slot in which witnesses differ. */
export interface ApparatusEntry {
  readonly slot: string;
  readonly kind: VariantKind;
  /** The base's reading first, then those that most have. */
  readonly readings: readonly ApparatusReading[];
  readonly changes: readonly ApparatusChange[];
}

/** Why two witnesses are held to tell one statement. */
export interface TraceLink {
  readonly a: { readonly witness: string; readonly span: Span };
  readonly b: { readonly witness: string; readonly span: Span };
  /** judged: by a person. */
  readonly kind: 'same' | 'judged';
  /** 0..1; a judged one has 1. */
  readonly score: number;
  readonly evidence: readonly LinkEvidence[];
  readonly by: Maker;
}

/** Something that a witness names as its source, which was not read. */
export interface Unread {
  /** The outlet that is named, or the address that is linked. */
  readonly outlet: string | null;
  readonly url: string | null;
  /** Who names it, with the sentence in which it does. */
  readonly named: readonly { readonly witness: string; readonly words: Words | null }[];
}

/** All known tellings of one statement: who told it when, in which words, who took it from whom, and what changed. */
export interface Trace {
  readonly type: 'trace';
  /** `tr_…` in a store; null elsewhere. */
  readonly id: string | null;
  readonly tracer: Maker;
  /** The statement: the words asked for, else the base's. */
  readonly statement: ToldSentence & { readonly witness: string };
  /** By date, those without a usable one last; then by id. */
  readonly witnesses: readonly TraceWitness[];
  /** The witness that the slots of the apparatus are of. */
  readonly base: string;
  readonly baseBasis: 'given' | 'published' | 'direct' | 'order';
  readonly stemma: {
    readonly nodes: readonly StemmaNode[];
    readonly edges: readonly TraceEdge[];
    readonly ties: readonly Tie[];
    readonly undecided: readonly Undecided[];
  };
  readonly apparatus: readonly ApparatusEntry[];
  readonly origins: Origins;
  readonly earliest: EarliestKnown;
  readonly unread: readonly Unread[];
  readonly contradictions: readonly Contradiction[];
  readonly links: readonly TraceLink[];
}

export interface TraceOptions {
  readonly id?: string;
  /** Today, as the caller knows it: a later date of an article is implausible. */
  readonly asOf?: string;
  /** The article that the others are held against, if it is a witness. */
  readonly base?: string;
  /** The words that were asked for. */
  readonly asked?: { readonly witness: string; readonly sentence: Span };
  readonly links?: readonly TraceLink[];
  /** Texts of an article that tell it too, by its id. */
  readonly versions?: ReadonlyMap<string, readonly string[]>;
  /** Addresses that are read, besides those of the witnesses. */
  readonly isRead?: (url: string) => boolean;
}
