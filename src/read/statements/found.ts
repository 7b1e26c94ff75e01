import type { Directness, Marks, Part, StatementPart } from '../../model/index.ts';

/** A statement as the finders give it, before it is tied to names, figures, dates and its chain. */
export interface FoundStatement {
  readonly part: StatementPart;
  /** Each list in order of place; source and cue may be empty (an unmarked quotation). */
  readonly source: readonly Part[];
  readonly cue: readonly Part[];
  readonly content: readonly Part[];
  readonly directness: Directness;
  readonly marks: Marks;
  readonly kind: 'saying' | 'attitude';
  readonly attitude?: string;
  readonly confidence: number;
  /**
   * Where the statement has no source of its own (floating and unmarked quotations): the index of the statement
   * among those found whose source also said this.
   */
  readonly sourceOf?: number;
}
