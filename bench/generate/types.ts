/** Half-open range of UTF-16 code units into the text of one article. */
export type Span = readonly [start: number, end: number];

export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'fewer-than';

export type EventKind =
  | 'ship'
  | 'destroy'
  | 'seize'
  | 'make'
  | 'pledge'
  | 'fire'
  | 'repair'
  | 'kill'
  | 'evacuate'
  | 'train'
  | 'detain'
  | 'build'
  | 'sell';

/** origin: no parent. verbatim: the parent's words. edit: the parent's words with typed changes. rewrite, translation: new words. */
export type Derivation = 'origin' | 'verbatim' | 'edit' | 'rewrite' | 'translation';

export type EditKind = 'number' | 'bound' | 'counted-thing' | 'hedge' | 'negation' | 'name' | 'attribution';

export type LanguageTag = 'en' | 'uk' | 'ru' | 'de' | 'ko';

/** One article, as `hearsay read --jsonl` takes it. */
export interface ArticleLine {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  /** A date-time with the zone of the outlet. */
  readonly published: string;
  readonly title: string;
  readonly language: LanguageTag;
  readonly text: string;
}

export interface FigureTruth {
  readonly span: Span;
  readonly value: number;
  readonly bound: Bound;
  /** t0 … t59; x… for one beyond the 60. */
  readonly thing: string;
  /** As it stands in the text. */
  readonly counted: string;
}

/** One sentence that tells a statement. */
export interface TellingTruth {
  /** Two tellings with the same id tell the same statement. */
  readonly statement: string;
  /** The sentence. */
  readonly span: Span;
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  readonly directness: 'direct' | 'indirect';
  /** Who said it; the same in all tellings. */
  readonly speaker: string;
  /** False where an edit took the name away. */
  readonly named: boolean;
  /** The name as written here, where it is written: not where a pronoun stands for it. */
  readonly name: string | null;
  /** The day on which it was said, YYYY-MM-DD; the same in all tellings. */
  readonly said: string;
  readonly figure: FigureTruth | null;
  readonly event: EventKind | null;
  /** Places from which and to which (or in which: the second), in English letters. */
  readonly parties: readonly string[];
  /** Statements of one series: the same counted thing, parties and event at different times. */
  readonly series: string | null;
  readonly hedge: string | null;
  readonly negated: boolean;
}

/** A mention of what the same speaker said at an earlier time: it points to that statement and is no telling of it. */
export interface BackReferenceTruth {
  /** The statement of another cluster that it points to. */
  readonly statement: string;
  readonly span: Span;
  readonly figure: FigureTruth;
}

export interface EditTruth {
  readonly kind: EditKind;
  readonly statement: string;
  /** Words in the parent's telling, '' where there were none. */
  readonly from: string;
  /** Words in this one's. */
  readonly to: string;
}

export interface ArticleTruth {
  readonly id: string;
  readonly cluster: string;
  /** The article without parent from which this one descends (itself for an origin). */
  readonly origin: string;
  readonly parent: string | null;
  readonly derivation: Derivation;
  readonly outlet: string;
  readonly language: LanguageTag;
  /** Outlets that the text names, and whether the parent's is among them. */
  readonly cites: readonly string[];
  readonly citesParent: boolean;
  readonly statements: readonly TellingTruth[];
  readonly backReferences: readonly BackReferenceTruth[];
  /** The line at the end that names where a copy comes from. */
  readonly credit: Span | null;
  /** What this article changed; a change lives on in what is taken from it. */
  readonly edits: readonly EditTruth[];
}

export interface Generated {
  readonly article: ArticleLine;
  readonly truth: ArticleTruth;
}
