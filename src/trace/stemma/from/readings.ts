import type { VariantKind, Words } from '../../../model/index.ts';
import type { Collation, TracedVariant } from '../../model.ts';
import type { SlotReading } from '../types.ts';

/**
 * What each witness of a collation has in each slot in which some witness differs from the base: its own words where it
 * differs, the base's where it tells the passage alike. A name is a slot of the whole article, and what is known of it
 * is only who spells it otherwise: a slip.
 */
export function readingsOf(collation: Collation): SlotReading[][] {
  const out: SlotReading[][] = collation.witnesses.map(() => []);
  const slots = new Map<string, TracedVariant[]>();
  for (const v of collation.variants) {
    const key = slotOf(v);
    if (key === undefined) continue;
    const list = slots.get(key);
    if (list) list.push(v);
    else slots.set(key, [v]);
  }
  for (const [slot, variants] of slots) {
    const { kind, from, passage } = variants[0]!;
    const told = new Set(passage === null ? [] : collation.passages[passage]!.tellings.map((t) => t.witness));
    const differing = new Set<number>();
    for (const v of variants) {
      if (differing.has(v.witness)) continue;
      differing.add(v.witness);
      out[v.witness]!.push({
        slot,
        kind,
        reading: readingOf(kind, v.to),
        words: v.to,
        ...(kind === 'name' && { slip: true }),
      });
    }
    const alike = readingOf(kind, from);
    for (const witness of [collation.base, ...told])
      if (!differing.has(witness)) {
        differing.add(witness);
        out[witness]!.push({ slot, kind, reading: alike, words: witness === collation.base ? from : null });
      }
  }
  return out;
}

/** One place of the base and one kind; what stands at no place of the base has no slot. */
function slotOf({ kind, from, passage }: TracedVariant): string | undefined {
  if (!from) return undefined;
  if (kind === 'name') return `name ${from.exact.toLowerCase()}`;
  return passage === null ? undefined : `${passage} ${kind} ${from.span[0]}`;
}

/** Words as they are compared: a number by its digits, in whatever language. */
function readingOf(kind: VariantKind, words: Words | null): string {
  if (!words) return '';
  const plain = words.exact.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const digits = kind === 'number' ? plain.replace(/[^\d]/g, '') : '';
  return digits || plain;
}
