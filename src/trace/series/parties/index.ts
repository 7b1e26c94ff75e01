import type { Clause } from '../clause.ts';
import type { FoundEvent } from '../events/rule.ts';
import type { Party, PartyRole } from '../types.ts';
import { indirectObject } from './indirect-object.ts';
import { prepositions } from './prepositions.ts';
import type { PartyRule } from './rule.ts';
import { side } from './side.ts';
import { subject } from './subject.ts';

/** In this order; who was found first has the role. */
const PARTY_RULES: readonly PartyRule[] = [subject, indirectObject, prepositions, side];

const ORDER: readonly PartyRole[] = ['by', 'from', 'to', 'of', 'in'];

/** Who and where, by role; each role once. Without an event the figure's own words and places about it count. */
export function findParties(clause: Clause, event: FoundEvent | undefined): Party[] {
  const out = new Map<PartyRole, Party>();
  const found = event ? PARTY_RULES.flatMap((rule) => rule(clause, event)) : side(clause, NO_EVENT);
  for (const party of found) if (!out.has(party.role)) out.set(party.role, party);
  return [...out.values()].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

const NO_EVENT: FoundEvent = {
  word: {
    of: { kind: 'other', group: '', subject: 'by', by: 'by' },
    form: 'noun',
    moves: false,
    weak: true,
    participle: false,
  },
  at: [0, 0],
  how: 'noun',
};
