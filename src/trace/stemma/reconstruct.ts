import type { Known } from './known.ts';
import { pushTo } from './order.ts';
import type { AllStated } from './stated.ts';
import type { SlotReading } from './types.ts';

/** What those that were not read must have had, as far as their children agree (Lachmann). */
export interface Reconstructed {
  /** Slots in which at least two children, and more than half of them, have one reading; `without` are left out. */
  readingsOf(id: string, without: readonly string[]): ReadonlyMap<string, SlotReading>;
}

export function reconstruct(known: Known, all: AllStated): Reconstructed {
  const children = new Map<string, Set<string>>();
  for (const stated of all.byChild.values())
    for (const s of stated) {
      if (!all.unseen.has(s.from) || !known.witnesses.has(s.to)) continue;
      const of = children.get(s.from) ?? new Set();
      children.set(s.from, of.add(s.to));
    }
  const counts = new Map<string, Map<string, Map<string, SlotReading[]>>>();
  for (const [id, of] of children) {
    const slots = new Map<string, Map<string, SlotReading[]>>();
    counts.set(id, slots);
    for (const child of of)
      for (const r of known.readings.get(child)!.values()) {
        const slot = slots.get(r.slot) ?? new Map<string, SlotReading[]>();
        slots.set(r.slot, slot);
        pushTo(slot, r.reading, r);
      }
  }
  return {
    readingsOf(id, without) {
      const out = new Map<string, SlotReading>();
      for (const [slot, of] of counts.get(id) ?? []) {
        let all = 0;
        const left = new Map<string, number>();
        for (const [reading, having] of of) left.set(reading, having.length);
        for (const w of without) {
          const own = children.get(id)!.has(w) ? known.readings.get(w)?.get(slot) : undefined;
          if (own) left.set(own.reading, left.get(own.reading)! - 1);
        }
        for (const n of left.values()) all += n;
        for (const [reading, n] of left) if (n >= 2 && n * 2 > all) out.set(slot, of.get(reading)![0]!);
      }
      return out;
    },
  };
}
