import type { Part } from './span.ts';

/** A time expression with its TIMEX3-like type and value; value null = unresolved. */
export interface DateExpression extends Part {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  readonly value: string | null;
  /** The date that a relative value was counted from. */
  readonly resolvedAgainst?: string;
}
