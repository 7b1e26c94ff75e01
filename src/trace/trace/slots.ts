import { headOf, sameValue } from '../../read/compare/figures.ts';
import type { Figure, Telling, VariantKind, Words } from '../../read/index.ts';
import { overlaps } from '../../read/parts.ts';
import type { SlotReading } from '../stemma/types.ts';
import type { FoundAt } from '../variants/index.ts';
import type { ComparedTellings } from './compare.ts';
import { isOfStatement } from './names.ts';

/** A place of the statement in which witnesses differ. */
export interface Slot {
  readonly key: string;
  readonly kind: VariantKind;
  /** What the base has. */
  readonly reading: string;
  readonly words: Words | null;
  /** The base's sentence; null where it is not of one. */
  readonly unit: number | null;
  /** The base's figure. */
  readonly figure: Figure | undefined;
  /** Somebody's name that stands elsewhere in the article: it tells of descent, not of the statement. */
  readonly aside: boolean;
}

export interface Against {
  readonly telling: Telling;
  readonly compared: ComparedTellings;
}

const OF_FIGURES: ReadonlySet<VariantKind> = new Set(['number', 'bound', 'counted-thing']);

/**
 * Slots in which some witness differs from the base, and what every witness has in each. A slot of a figure is of its
 * value, not of its place: the base may tell it twice. Where a witness tells a slot several times, its body counts before
 * its headline, and what differs before what does not.
 */
export function slotsOf(
  base: Telling,
  others: readonly Against[],
): {
  readonly slots: readonly Slot[];
  readonly base: readonly SlotReading[];
  readonly others: SlotReading[][];
} {
  const slots = new Map<string, Slot>();
  const differing = others.map((o) => {
    const own = new Map<string, SlotReading>();
    for (const found of bodyFirst(o)) {
      const slot = slotOf(base, o.telling, found);
      if (!slot) continue;
      if (!slots.has(slot.key) || (slots.get(slot.key)!.aside && !slot.aside)) slots.set(slot.key, slot);
      if (own.has(slot.key)) continue;
      const { kind, to } = found;
      own.set(slot.key, reading(slot, kind, to && readingIn(o.telling, found.other, kind, to), to));
    }
    return own;
  });
  const list = [...slots.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    slots: list,
    base: list.map((s) => reading(s, s.kind, s.reading, s.words)),
    others: others.map((o, i) =>
      list.flatMap((s) => {
        const own = differing[i]!.get(s.key);
        if (own) return [own];
        if (!tellsAlike(s, o)) return [];
        return [reading(s, s.kind, s.kind === 'directness' ? formIn(s, o) : s.reading, null)];
      }),
    ),
  };
}

const reading = (slot: Slot, kind: VariantKind, words: string | null, exact: Words | null): SlotReading => ({
  slot: slot.key,
  kind,
  reading: words ?? '',
  words: exact,
  ...(kind === 'name' && { slip: true }),
});

function bodyFirst({ telling, compared }: Against): FoundAt[] {
  const isHead = (f: FoundAt): number => +(f.other !== null && telling.told[f.other]!.part === 'headline');
  return [...compared.variants].sort((a, b) => isHead(a) - isHead(b));
}

function slotOf(base: Telling, other: Telling, found: FoundAt): Slot | undefined {
  const { kind, from, to, unit } = found;
  // What is put in, and who passed it on, stands at no place of the base.
  if (!from || found.sub === 'relayer') return undefined;
  const figure = OF_FIGURES.has(kind) || kind === 'omission' ? figureAt(base, unit, from) : undefined;
  const where = figure
    ? figureKey(figure)
    : kind === 'name' || kind === 'date'
      ? plain(from)
      : `${unit} ${from.span[0]}`;
  const ofAll = kind === 'attribution' || kind === 'name' || kind === 'date' || figure !== undefined;
  return {
    key: kind === 'attribution' ? kind : `${kind} ${kind === 'omission' && !figure ? plain(from) : where}`,
    kind,
    reading: readingIn(base, unit, kind, from),
    words: from,
    unit: ofAll ? null : unit,
    figure,
    aside: kind === 'name' && !isOfStatement(base, from) && !(to && isOfStatement(other, to)),
  };
}

const figureAt = ({ told }: Telling, unit: number | null, words: Words): Figure | undefined =>
  unit === null ? undefined : told[unit]!.unit.figures.find((f) => overlaps(f.span, words.span));

const figureKey = ({ value, low, high, exact }: Figure): string =>
  value !== null
    ? String(value)
    : low != null || high != null
      ? `${low ?? ''}-${high ?? ''}`
      : exact.toLowerCase();

/** As it is compared: figures by what they are, in whatever language; directness by its form; else the words. */
function readingIn(telling: Telling, unit: number | null, kind: VariantKind, words: Words): string {
  if (kind === 'directness' && unit !== null) return formOf(telling, unit);
  const figure = OF_FIGURES.has(kind) ? figureAt(telling, unit, words) : undefined;
  if (!figure) return plain(words);
  if (kind === 'bound') return figure.bound;
  if (kind === 'counted-thing') return headOf(figure) || plain(words);
  return figureKey(figure);
}

function formOf({ told }: Telling, unit: number): string {
  const { directness, marks } = told[unit]!.statement;
  return marks === 'lost' ? `${directness}, marks lost` : directness;
}

/** Not every change of form is a difference; who tells the sentence tells it in some form. */
function formIn(slot: Slot, { telling, compared }: Against): string {
  const link = compared.links.find((l) => l.base === slot.unit);
  return link ? formOf(telling, link.other) : slot.reading;
}

const plain = ({ exact }: Words): string => exact.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Does a witness that differs in no such way tell the slot at all? Of a name it is only known who spells it otherwise. */
function tellsAlike(slot: Slot, { telling, compared }: Against): boolean {
  const { kinds, links } = compared;
  if (slot.kind === 'name' || (kinds !== 'all' && !kinds.has(slot.kind))) return false;
  const { figure } = slot;
  if (figure) return links.some((l) => telling.told[l.other]!.unit.figures.some((f) => sameValue(f, figure)));
  if (slot.unit !== null) return links.some((l) => l.base === slot.unit);
  return slot.kind === 'attribution' && links.length > 0;
}
