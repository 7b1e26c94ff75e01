import type { Innovation } from '../stemma/along.ts';
import type { SlotReading } from '../stemma/types.ts';
import type { Slot } from './slots.ts';
import type { ApparatusEntry, ApparatusReading } from './types.ts';

/** Per slot that is of the statement: who has which reading, who made it new, and who has it from there. */
export function apparatusOf(
  slots: readonly Slot[],
  witnesses: readonly { readonly id: string; readonly readings: readonly SlotReading[] }[],
  base: string,
  innovations: readonly Innovation[],
): ApparatusEntry[] {
  const having = new Map<string, Map<string, { id: string; of: SlotReading }[]>>();
  for (const { id, readings } of witnesses)
    for (const of of readings) {
      const slot = having.get(of.slot) ?? new Map<string, { id: string; of: SlotReading }[]>();
      having.set(of.slot, slot);
      const list = slot.get(of.reading);
      if (list) list.push({ id, of });
      else slot.set(of.reading, [{ id, of }]);
    }
  return slots
    .filter((s) => !s.aside)
    .map(({ key, kind }) => {
      const readings = [...having.get(key)!].map(([reading, list]): ApparatusReading => {
        const own = list.find((w) => w.id === base) ?? list.find((w) => w.of.words !== null);
        return {
          reading,
          words: own?.of.words ?? null,
          of: own?.of.words ? own.id : null,
          witnesses: list.map((w) => w.id),
        };
      });
      const isBase = (r: ApparatusReading): number => +r.witnesses.includes(base);
      readings.sort((a, b) => isBase(b) - isBase(a) || b.witnesses.length - a.witnesses.length);
      return {
        slot: key,
        kind,
        readings,
        changes: innovations
          .filter((i) => i.slot === key)
          .map(({ by, parent, from, to, heirs }) => ({
            by,
            parent,
            from: from.reading,
            to: to.reading,
            heirs,
          })),
      };
    });
}
