import type { Name } from '../../../model/index.ts';
import type { Clause } from '../clause.ts';
import type { FoundEvent } from '../events/rule.ts';
import { isBoundary } from '../events/rule.ts';
import { BEFORE_NAMES, roleOf } from '../lexicon.ts';
import type { Party, PartyRole } from '../types.ts';
import { nameAt, partyOf } from './name.ts';
import type { PartyRule } from './rule.ts';

const BY = 'party-preposition@1';
/** So many words may stand between preposition and name ("in the eastern city of"). */
const GAP = 6;

interface Found {
  readonly role: PartyRole;
  readonly name: Name;
  readonly rank: number;
}

/**
 * "from Ardovia to Corvany", "at Corvany", "in Selmark", "by Ardovia". Of two for one role, that behind the figure and
 * before the next figure counts, then one behind that, then one before.
 */
export const prepositions: PartyRule = (clause, event) => {
  const { tokens, figures, after, first } = clause;
  const next = figures.find(([start]) => start >= after)?.[0] ?? tokens.length;
  const found: Found[] = [];
  const [low, high] = reach(clause);
  for (let i = low; i < high; i++) {
    const role = roleOf(tokens[i]!.lower, event.word.of);
    if (role === undefined) continue;
    const name = nameBehind(clause, i + 1, high);
    if (
      !name ||
      name.kind === 'event' ||
      (name.kind === 'person' && !isTakenForPerson(name, tokens[i]!.lower))
    )
      continue;
    const rank = i >= first && i < next ? 0 : i >= next ? 1 : 2;
    found.push({ role, name, rank });
  }
  found.sort((a, b) => a.rank - b.rank || a.name.span[0] - b.name.span[0]);
  const out = new Map<PartyRole, Party>();
  for (const { role, name } of found)
    if (!out.has(role)) out.set(role, partyOf(name, role, BY, 'stated', acts(role, event)));
  return [...out.values()];
};

/** Nobody is in a person: one word behind such a preposition is a place that the reader does not know. */
const isTakenForPerson = (name: Name, preposition: string): boolean =>
  /^(?:in|near|at|from)$/.test(preposition) && !name.exact.includes(' ');

/** Where states rather than towns are meant. */
const acts = (role: PartyRole, { word }: FoundEvent): boolean =>
  role === 'by' ||
  role === 'of' ||
  (word.of.kind === 'transfer' && role !== 'in') ||
  word.of.kind === 'announcement';

/** The figure's clause: from the boundary before it to the one behind. */
export function reach({ tokens, first, after }: Clause): readonly [number, number] {
  let low = first;
  while (low > 0 && !isBoundary(tokens[low - 1]!)) low--;
  let high = after;
  while (high < tokens.length && !isBoundary(tokens[high]!)) high++;
  return [low, high];
}

function nameBehind(clause: Clause, from: number, to: number): Name | undefined {
  for (let i = from; i < Math.min(to, from + GAP); i++) {
    const name = nameAt(clause, i);
    if (name) return name;
    if (!BEFORE_NAMES.has(clause.tokens[i]!.lower)) return undefined;
  }
  return undefined;
}
