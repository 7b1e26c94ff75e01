import type { Clause } from '../clause.ts';
import type { FoundEvent } from '../events/rule.ts';
import type { Party } from '../types.ts';

/** One form in which a text says who or where. */
export type PartyRule = (clause: Clause, event: FoundEvent) => readonly Party[];
