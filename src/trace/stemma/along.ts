import type { VariantKind } from '../../model/index.ts';
import { byString, pushTo } from './order.ts';
import type { SlotReading, Stemma, StemmaEdge, Witness } from './types.ts';

/** What one telling has otherwise than the one that it was taken from, typed as in a collation. */
export interface Change {
  readonly slot: string;
  readonly kind: VariantKind;
  readonly from: SlotReading;
  readonly to: SlotReading;
}

const slotsOf = (w: Witness | undefined): ReadonlyMap<string, SlotReading> =>
  new Map(w?.readings.map((r) => [r.slot, r]));

/** The changes between both ends of an edge, in slots that both tell; none where an end was not read. */
export function variantsAlong(stemma: Stemma, { from, to }: Pick<StemmaEdge, 'from' | 'to'>): Change[] {
  const parent = slotsOf(stemma.witnesses.get(from));
  const out: Change[] = [];
  for (const own of slotsOf(stemma.witnesses.get(to)).values()) {
    const theirs = parent.get(own.slot);
    if (theirs && theirs.reading !== own.reading)
      out.push({
        slot: own.slot,
        kind: own.reading === '' ? 'omission' : own.kind,
        from: theirs,
        to: own,
      });
  }
  return out.sort((a, b) => byString(a.slot, b.slot));
}

/** A change, who made it, and who has it from there. */
export interface Innovation extends Change {
  /** The telling in which it is new. */
  readonly by: string;
  /** The one that it was taken from, which does not have it. */
  readonly parent: string;
  /** Those that descend from `by` and have it still, in an unbroken line, ascending. */
  readonly heirs: readonly string[];
}

/** For every slot: which telling dropped or changed what, and who inherited it. What any parent has is no change. */
export function inherited(stemma: Stemma): Innovation[] {
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  for (const e of stemma.edges) {
    pushTo(parents, e.to, e.from);
    pushTo(children, e.from, e.to);
  }
  const slots = new Map([...stemma.witnesses].map(([id, w]) => [id, slotsOf(w)]));
  const out: Innovation[] = [];
  for (const e of stemma.edges)
    for (const change of variantsAlong(stemma, e)) {
      const has = (id: string): boolean => slots.get(id)?.get(change.slot)?.reading === change.to.reading;
      if (parents.get(e.to)!.some(has)) continue;
      const heirs = new Set<string>();
      const open = [e.to];
      for (let at = open.pop(); at !== undefined; at = open.pop())
        for (const c of children.get(at) ?? [])
          if (!heirs.has(c) && has(c)) {
            heirs.add(c);
            open.push(c);
          }
      out.push({ ...change, by: e.to, parent: e.from, heirs: [...heirs].sort(byString) });
    }
  return out.sort((a, b) => byString(a.slot, b.slot) || byString(a.by, b.by) || byString(a.parent, b.parent));
}
