import type { DateExpression } from '../../model/index.ts';
import type { Prepared } from '../text/prepare.ts';

export interface DateInput {
  /** Publication date as given (a year, month, day or time with zone), or nothing: then relative dates stay unresolved. */
  readonly published: string | null | undefined;
}

/** The time expressions of a text in order of place, with TIMEX3 types and values. */
export function findDates(_prepared: Prepared, _input: DateInput): readonly DateExpression[] {
  return [];
}
