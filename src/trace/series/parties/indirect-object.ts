import { nameAt, partyOf } from './name.ts';
import type { PartyRule } from './rule.ts';
import { mayOwn } from './side.ts';

const BY = 'party-indirect-object@1';

/** To whom, between verb and figure: "sent Corvany 40 tanks". */
export const indirectObject: PartyRule = (clause, { word, at, how }) => {
  const { kind, subject } = word.of;
  if (how !== 'object' || subject !== 'from' || (kind !== 'transfer' && kind !== 'announcement')) return [];
  const first = clause.tokens[at[1]]?.lower === 'the' ? at[1] + 1 : at[1];
  const name = first < clause.first ? nameAt(clause, first) : undefined;
  return name && mayOwn(name) ? [partyOf(name, 'to', BY, 'stated', true)] : [];
};
