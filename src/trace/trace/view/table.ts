import type { Figure, VariantKind } from '../../../read/index.ts';
import { overlaps } from '../../../read/parts.ts';
import type { ToldSentence, Trace, TraceVariant, TraceWitness } from '../types.ts';
import { kindName } from './change.ts';
import { fullest } from './pieces.ts';

/** Columns of the apparatus, each with the kinds of variant that stand in it. */
export const COLUMNS = [
  { name: 'number', kinds: ['number'] },
  { name: 'bound', kinds: ['bound'] },
  { name: 'counted thing', kinds: ['counted-thing'] },
  { name: 'certainty', kinds: ['certainty', 'polarity'] },
  { name: 'directness', kinds: ['directness'] },
  { name: 'attribution', kinds: ['attribution'] },
  { name: 'date', kinds: ['date'] },
  { name: 'name', kinds: ['name'] },
  { name: 'wording', kinds: ['quoted-words', 'omission', 'addition'] },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly VariantKind[] }[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** A difference from the base, in a cell. */
export interface CellVariant extends TraceVariant {
  /** It stands in the headline alone. */
  readonly headline: boolean;
}

export interface Cell {
  /** What the witness has there; nothing where it does not tell it. */
  readonly tells: readonly string[];
  /** What of it differs from the base. */
  readonly differs: readonly CellVariant[];
}

export interface TableRow {
  readonly witness: TraceWitness;
  readonly cells: readonly Cell[];
  /** Others that tell it in the same words, with the same differences, by date. */
  readonly alike: readonly TraceWitness[];
}

export interface ApparatusTable {
  /** Those in which somebody tells something. */
  readonly columns: readonly (typeof COLUMNS)[number][];
  /** By date. */
  readonly rows: readonly TableRow[];
  /** How many witnesses differ from the base in a kind. */
  readonly kinds: ReadonlyMap<VariantKind, number>;
}

/** More than so many tellings in the same words stand in one row. */
const TOGETHER = 2;

/** A row a witness; of one kind of variant, the base and those that differ in it. */
export function tableOf(trace: Trace, kind?: VariantKind): ApparatusTable {
  const kinds = new Map<VariantKind, number>();
  for (const w of trace.witnesses)
    for (const k of new Set(w.variants.map((v) => v.kind))) kinds.set(k, (kinds.get(k) ?? 0) + 1);
  const shown = trace.witnesses.filter(
    (w) => kind === undefined || w.id === trace.base || w.variants.some((v) => v.kind === kind),
  );
  const rows = together(shown, trace.base).map(([witness, alike]) => ({
    witness: witness!,
    alike,
    cells: COLUMNS.map((column) => cellOf(trace, witness!, column)),
  }));
  const used = COLUMNS.map((_, i) =>
    rows.some(({ cells }) => cells[i]!.tells.length + cells[i]!.differs.length > 0),
  );
  return {
    columns: COLUMNS.filter((_, i) => used[i]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => used[i]) })),
    kinds,
  };
}

/** The first of each group with those that stand in its row. The base stands alone. */
function together(
  witnesses: readonly TraceWitness[],
  base: string,
): readonly (readonly [TraceWitness, readonly TraceWitness[]])[] {
  const groups = new Map<string, TraceWitness[]>();
  for (const w of witnesses) {
    const words = w.told.map((t) => t.exact).join('\n');
    const differs = w.variants.map((v) => [v.kind, v.sub, v.from?.exact, v.to?.exact]);
    const key = w.id === base ? w.id : JSON.stringify([words, differs]);
    const group = groups.get(key);
    if (group) group.push(w);
    else groups.set(key, [w]);
  }
  const order = new Map(witnesses.map((w, i) => [w.id, i]));
  return [...groups.values()]
    .flatMap((group): (readonly [TraceWitness, readonly TraceWitness[]])[] =>
      group.length > TOGETHER ? [[group[0]!, group.slice(1)]] : group.map((w) => [w, []] as const),
    )
    .sort(([a], [b]) => order.get(a.id)! - order.get(b.id)!);
}

function cellOf(trace: Trace, witness: TraceWitness, column: (typeof COLUMNS)[number]): Cell {
  const kinds: readonly VariantKind[] = column.kinds;
  const headlines = witness.told.filter((t) => t.part === 'headline');
  const differs = witness.variants
    .filter((v) => kinds.includes(v.kind))
    .map((v) => ({
      ...v,
      headline: v.to !== null && headlines.some((t) => overlaps(t.span, v.to!.span)),
    }));
  return { tells: tellsIn(trace, witness, column.name), differs };
}

function tellsIn(trace: Trace, { id, told }: TraceWitness, column: ColumnName): readonly string[] {
  const own = fullest(told);
  const figures = (own.figures.length > 0 ? own : (told.find((t) => t.figures.length > 0) ?? own)).figures;
  switch (column) {
    case 'number':
      return unique(figures.map(amountOf));
    case 'bound':
      return unique(figures.map((f) => kindName(f.bound)));
    case 'counted thing':
      return unique(figures.flatMap((f) => f.counted?.exact ?? []));
    case 'certainty':
      return [certaintyOf(own)];
    case 'directness':
      return own.statement === null ? [] : [formOf(own)];
    case 'attribution':
      return own.source ? [own.source.exact] : own.speaker === null ? [] : [own.speaker];
    default:
      return slotsOf(trace, id, column);
  }
}

/** Of a name or a date only the places are known in which witnesses differ. */
const slotsOf = ({ apparatus, base }: Trace, id: string, column: ColumnName): readonly string[] =>
  column === 'wording' && id !== base
    ? []
    : unique(
        apparatus
          .filter((entry) => COLUMNS.find((c) => c.name === column)!.kinds.some((k) => k === entry.kind))
          .flatMap((entry) => entry.readings.find((r) => r.witnesses.includes(id)) ?? [])
          .flatMap(({ words, reading }) => words?.exact ?? reading)
          .filter((words) => words !== ''),
      );

const amountOf = ({ value, low, high, exact, bound }: Figure): string => {
  if (bound === 'vague') return exact;
  if (value !== null) return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const [from, to] = [low, high].map((n) => n?.toLocaleString('en-US'));
  return from !== undefined && to !== undefined ? `${from}–${to}` : (from ?? to ?? exact);
};

const certaintyOf = ({ certainty, polarity, hedges }: ToldSentence): string => {
  const words = unique(hedges.map((h) => `“${h.exact}”`));
  const sure = polarity === 'negative' ? `${certainty}, negated` : certainty;
  return words.length > 0 ? `${sure}: ${words.join(', ')}` : sure;
};

const formOf = ({ directness, marks }: ToldSentence): string =>
  marks === 'lost' ? `${directness}, marks lost` : directness;

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
