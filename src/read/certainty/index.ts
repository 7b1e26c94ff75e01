import type { Event, Span, StatementCertainty } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import type { Prepared } from '../text/prepare.ts';

export interface Judged {
  readonly events: readonly Event[];
  /** One entry a statement. */
  readonly statements: readonly StatementCertainty[];
}

/** How surely the text speaks of what it tells: its events, and the first thing asserted in each statement. */
export function judgeCertainty(_prepared: Prepared, statements: readonly FoundStatement[]): Judged {
  return {
    events: [],
    statements: statements.map(() => ({ value: 'certain', polarity: 'positive', hedges: [] })),
  };
}

/** Factuality from -3 (certainly not) to 3 (certainly) of given event spans, in their order. */
export function judgeSpans(_prepared: Prepared, spans: readonly Span[]): readonly number[] {
  return spans.map(() => 3);
}
