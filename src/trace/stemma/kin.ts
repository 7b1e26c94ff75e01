import { isBefore } from './dates.ts';
import type { Known } from './known.ts';
import { byString } from './order.ts';
import type { EdgeEvidence, Relation, SlotReading } from './types.ts';
import { RANK, STRENGTH } from './weights.ts';

/** One that a witness is like, and may be from. */
export interface Kin {
  readonly id: string;
  readonly rank: number;
  readonly relation: Relation | undefined;
  /** Slots in which both have the same slip. */
  readonly slips: readonly string[];
  /** Slots in which both have what few have. */
  readonly rare: readonly string[];
  /** What says that it is the elder. */
  readonly elder: 'direction' | 'time' | null;
  /** Surely the younger, or the source of what it would be from. */
  readonly younger: boolean;
}

/** Of those who share a reading, so many before a witness, and so many of the eldest, are looked at. */
const NEAR = 12;
const ELDEST = 4;

/** All that share words, slips or rare readings with `child`: a bounded number for each reading and relation. */
export function kinOf(known: Known, child: string): Kin[] {
  const ids = new Set(known.relations.get(child)?.keys() ?? []);
  for (const r of known.readings.get(child)!.values()) {
    const of = known.having.get(r.slot)!;
    const having = of.get(r.reading)!;
    if (!r.slip && !isMinority(known, r.slot, having)) continue;
    const at = positionOf(known, having, child);
    for (const id of [...having.slice(0, ELDEST), ...having.slice(Math.max(0, at - NEAR), at)]) ids.add(id);
  }
  ids.delete(child);
  return [...ids].sort(byString).map((id) => kin(known, id, child));
}

export function kin(known: Known, id: string, child: string): Kin {
  const relation = known.relations.get(child)?.get(id);
  const agreement = agree(known, known.readings.get(id)!, known.readings.get(child)!);
  const before = isBefore(known.times.get(id), known.times.get(child));
  const directed = relation?.from;
  const nearer = relation ? nearerToOthers(known, id, child) : 0;
  return {
    id,
    relation,
    slips: agreement.slips,
    rare: agreement.rare,
    rank: agreement.rank + rankOf(relation) + (nearer < -NEARER ? RANK.parentAlone : 0),
    elder: directed === id ? 'direction' : before ? 'time' : null,
    younger: directed === child || (directed !== id && isBefore(known.times.get(child), known.times.get(id))),
  };
}

/** By so much of their words (0..1) one of two is nearer to the rest, before that says anything. */
const NEARER = 0.06;
/** Others that are looked at for it. */
const OTHERS = 24;

/**
 * How much more of its words `id` shares with others than `child` does, on average (-1..1). Who copies a copy is further
 * from the rest; of two copies of a lost one, each is. Those who are surely younger than the child may be from it, and
 * are left out.
 */
function nearerToOthers(known: Known, id: string, child: string): number {
  const [a, b] = [known.relations.get(id)!, known.relations.get(child)!];
  let sum = 0;
  let n = 0;
  for (const [other, relation] of b) {
    const theirs = a.get(other);
    if (!theirs || other === id || isBefore(known.times.get(child), known.times.get(other))) continue;
    sum += theirs.share - relation.share;
    n++;
    if (n === OTHERS) break;
  }
  return n === 0 ? 0 : sum / n;
}

function rankOf(relation: Relation | undefined): number {
  if (!relation) return 0;
  if (relation.translated) return RANK.translated;
  if (relation.kind === 'verbatim') return RANK.verbatim;
  return relation.share * (relation.kind === 'near-copy' ? RANK.nearCopy : RANK.partlyDerived);
}

type Readings = ReadonlyMap<string, SlotReading>;

/** How far `child` has the readings of `parent`. */
export function agree(known: Known, parent: Readings, child: Readings) {
  let rank = 0;
  const slips: string[] = [];
  const rare: string[] = [];
  for (const own of child.values()) {
    const theirs = parent.get(own.slot);
    if (!theirs) continue;
    const of = known.having.get(own.slot)!;
    const having = of.get(own.reading) ?? [];
    if (theirs.reading === own.reading) {
      if (own.slip || theirs.slip) {
        slips.push(own.slot);
        rank += RANK.slip;
      } else if (isMinority(known, own.slot, having)) {
        rare.push(own.slot);
        rank += RANK.minority;
      } else rank += RANK.majority;
    } else if (having.length <= 1) rank += RANK.ownChange;
    else if (theirs.slip || (of.get(theirs.reading)?.length ?? 0) <= 1) rank += RANK.parentAlone;
    else rank += RANK.otherwise;
  }
  return { rank, slips, rare };
}

/** At most a third of those who tell the slot have it, and another reading has more. */
function isMinority(known: Known, slot: string, having: readonly string[]): boolean {
  const { all, most } = known.told.get(slot)!;
  return having.length < most && having.length * 3 <= all;
}

function positionOf(known: Known, having: readonly string[], id: string): number {
  const at = (x: string): number => known.times.get(x)?.low ?? Number.POSITIVE_INFINITY;
  let [low, high] = [0, having.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    const other = having[mid]!;
    const less = at(other) === at(id) ? other < id : at(other) < at(id);
    if (less) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The evidence that a likeness gives, with the words of the child. */
export function evidenceOf(known: Known, of: Kin, child: string): EdgeEvidence[] {
  const out: EdgeEvidence[] = [];
  const { relation } = of;
  if (relation) {
    const kind = relation.translated ? 'translated' : relation.kind;
    const words = relation.places?.[relation.a === child ? 'a' : 'b'] ?? null;
    out.push({ kind, strength: STRENGTH[kind], witness: child, words });
  }
  const readings = known.readings.get(child)!;
  for (const [slots, kind] of [
    [of.slips, 'shared-slip'],
    [of.rare, 'shared-variant'],
  ] as const)
    for (const slot of slots)
      out.push({ kind, strength: STRENGTH[kind], witness: child, words: readings.get(slot)!.words, slot });
  if (of.elder) out.push({ kind: of.elder, strength: 0, witness: of.id, words: null });
  return out;
}
