import type { HopRole, Maker, VariantKind, Words } from '../../model/index.ts';

/** Rules and strengths of this module, as results name them. */
export const STEMMATIST: Maker = 'stemma@1';

/** An outlet through which a telling came, as the article states it. */
export interface WitnessHop {
  readonly role: HopRole;
  /** Resolved: one outlet is always the same string. */
  readonly outlet: string;
  /** The words that name it. */
  readonly words: Words | null;
  /** A credit or dateline ("Source: UNN"): it stands beside the text and is no part of its sentences. */
  readonly credit?: boolean;
}

export interface WitnessLink {
  readonly url: string;
  readonly words: Words | null;
  /** It stands in the words that name a source. */
  readonly citing?: boolean;
}

/** What a witness has in one slot. Slots that it does not tell are absent. */
export interface SlotReading {
  readonly slot: string;
  readonly kind: VariantKind;
  /** Compared as it is: alike readings are the same string in all languages. '' where words are left out. */
  readonly reading: string;
  readonly words: Words | null;
  /** A misspelling or another slip that two would hardly make independently. */
  readonly slip?: boolean;
}

/** One article's telling, and what of it bears on descent. */
export interface Witness {
  readonly id: string;
  readonly outlet: string | null;
  readonly url?: string;
  /** YYYY, YYYY-MM, YYYY-MM-DD or a date-time; never finer than known. */
  readonly published?: string | null;
  /** BCP 47; `und` when unknown. */
  readonly language: string;
  /** Each from the one nearest the speaker to the one nearest this article; several where it names several. */
  readonly chains: readonly (readonly WitnessHop[])[];
  readonly links: readonly WitnessLink[];
  readonly readings: readonly SlotReading[];
}

/** Text reuse between two witnesses, in METER's terms; what is not derived is left out. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly kind: 'verbatim' | 'near-copy' | 'partly-derived';
  /** Of the words of the shorter, the share that stands in the other: 0..1. */
  readonly share: number;
  /** The id of the one that the other took it from, where the texts tell. */
  readonly from?: string;
  readonly translated?: boolean;
  /** Where shared words stand in each. */
  readonly places?: { readonly a: Words; readonly b: Words };
}

export type EvidenceKind =
  | 'cited'
  | 'cited-by-another'
  | 'link'
  | 'verbatim'
  | 'near-copy'
  | 'partly-derived'
  | 'translated'
  | 'shared-slip'
  | 'shared-variant'
  | 'time'
  | 'direction';

/** Why an edge is drawn. */
export interface EdgeEvidence {
  readonly kind: EvidenceKind;
  /** 0..1: how surely it alone would show kinship. `time` and `direction` only say which is the elder: 0. */
  readonly strength: number;
  /** The witness in whose text `words` stand. */
  readonly witness: string;
  readonly words: Words | null;
  readonly slot?: string;
}

/** PROV: wasQuotedFrom (the same words), wasRevisionOf (most of its words), wasDerivedFrom (new words). */
export type DescentKind = 'quotation' | 'revision' | 'derivation';

export interface StemmaEdge {
  /** The elder. */
  readonly from: string;
  /** The one that took it. */
  readonly to: string;
  readonly kind: DescentKind;
  readonly translated: boolean;
  /** stated: the article or another names it; inferred: concluded from the texts and their dates. */
  readonly basis: 'stated' | 'inferred';
  /** 0..1. */
  readonly strength: number;
  readonly evidence: readonly EdgeEvidence[];
  readonly by: Maker;
}

export interface ReadNode {
  readonly id: string;
  readonly kind: 'read';
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
}

/** Named, but not read. */
export interface UnseenNode {
  readonly id: string;
  readonly kind: 'unseen';
  readonly outlet: string;
  /** Who names it, with the words. */
  readonly named: readonly { readonly witness: string; readonly words: Words | null }[];
}

export type StemmaNode = ReadNode | UnseenNode;

/** Two that have a common parent, or of which one is the other's: the evidence does not say which. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly evidence: readonly EdgeEvidence[];
}

/** It was taken from one of these; the evidence does not say from which. Therefore there is no edge. */
export interface Undecided {
  readonly to: string;
  readonly among: readonly string[];
}

export interface Contradiction {
  readonly kind: 'date-against-chain' | 'cites-itself' | 'circle' | 'date-implausible' | 'before-it-was-said';
  readonly witnesses: readonly string[];
  readonly words: readonly Words[];
  /** The dates as given, in the order of `witnesses`. */
  readonly dates: readonly (string | null)[];
}

export interface StemmaOptions {
  /** Today, as the caller knows it: a later date is implausible. Without it no date is too late. */
  readonly asOf?: string;
  /** When it was said: no telling is earlier. */
  readonly said?: string;
}

/** An independent beginning. */
export interface Origin {
  /** One; or several of which we cannot tell which is the elder. Read ones first. */
  readonly nodes: readonly string[];
  /** first-hand: the article says that it was told so; named: stated by others, not read; open: nothing further back was found. */
  readonly basis: 'first-hand' | 'named' | 'open';
}

export interface Origins {
  readonly articles: number;
  readonly origins: readonly Origin[];
  /** At least so many: those that are not open, and at least one. */
  readonly least: number;
  /** "14 articles, 1 origin"; "14 articles, 1 to 3 origins" where some are open, which may be from the others. */
  readonly words: string;
}

export interface EarliestKnown {
  /** Read witnesses of which each may be the earliest, as far as their dates tell. Empty where none has a usable date. */
  readonly witnesses: readonly string[];
  readonly published: string | null;
  /** Their date contradicts the chain. */
  readonly contradicted: boolean;
}

export interface Stemma {
  /** By id, read ones first. */
  readonly nodes: readonly StemmaNode[];
  /** By `to`, then `from`. Without circles. */
  readonly edges: readonly StemmaEdge[];
  readonly ties: readonly Tie[];
  readonly undecided: readonly Undecided[];
  readonly contradictions: readonly Contradiction[];
  /** As given, each id once. */
  readonly witnesses: ReadonlyMap<string, Witness>;
  readonly origins: Origins;
  /** Of those read; never "first". */
  earliestKnown(): EarliestKnown;
}
