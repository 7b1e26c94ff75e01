import { matchNames } from '../compare/match.ts';
import type { NameDecision, NamedKind } from '../types.ts';
import { readName } from '../written/form.ts';
import { candidatesFor } from './candidates.ts';
import type { NameIndex } from './index-of-names.ts';

/** Somebody who may be meant, by the name of theirs that fits best. */
export interface WhoCandidate {
  readonly id: string;
  readonly name: string;
  readonly decision: NameDecision;
}

/** Who is meant by a name as written. */
export interface Who {
  readonly verdict: 'found' | 'unsure' | 'unknown';
  /** Whom it is; absent unless found. */
  readonly id?: string;
  /** In one word why: one name fits, several do, one fits half, none does. */
  readonly why: 'one-fits' | 'several-fit' | 'fits-in-part' | 'nobody-fits';
  /** Best first, those that are not plainly different. */
  readonly candidates: readonly WhoCandidate[];
}

/** Another person whose name fits nearly as well makes it unsure. */
const CLEARLY = 0.1;

/**
 * Who is meant by a name as written, among the known. Found only where one fits and nobody else fits nearly as well;
 * else unsure, with everybody who may be meant. Deterministic: a tie is ordered by id.
 */
export function resolveName(written: string, index: NameIndex, kind: NamedKind = 'person'): Who {
  const form = readName(written, kind);
  const byId = new Map<string, WhoCandidate>();
  for (const number of candidatesFor(form, index)) {
    const other = index.form(number);
    if (other.kind !== kind) continue;
    const decision = matchNames(form, other);
    const id = index.id(number);
    const before = byId.get(id);
    if (decision.verdict !== 'different' && !(before && before.decision.score >= decision.score))
      byId.set(id, { id, name: other.written, decision });
  }
  const candidates = [...byId.values()].sort(
    (a, b) => b.decision.score - a.decision.score || (a.id < b.id ? -1 : 1),
  );
  const [first, second] = candidates;
  if (!first) return { verdict: 'unknown', why: 'nobody-fits', candidates };
  if (first.decision.verdict !== 'same') return { verdict: 'unsure', why: 'fits-in-part', candidates };
  if (second && second.decision.score > first.decision.score - CLEARLY)
    return { verdict: 'unsure', why: 'several-fit', candidates };
  return { verdict: 'found', id: first.id, why: 'one-fits', candidates };
}
