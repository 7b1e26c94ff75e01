import type { FoundStatement } from '../found.ts';
import type { StatementInput } from '../index.ts';

export { type Quotation, quotations } from './quotations.ts';

/** The rules that come after the statement model, in this order. */
export function refine(_input: StatementInput, found: readonly FoundStatement[]): FoundStatement[] {
  return [...found];
}
