import { InputError } from '../../article/input-error.ts';
import type { VariantKind } from '../../model/index.ts';
import { csv } from '../../store/ask/csv.ts';
import { type Beside, besides } from '../../trace/trace/view/beside.ts';
import { type ApparatusTable, COLUMNS, tableOf } from '../../trace/trace/view/table.ts';
import type { Query } from '../addresses.ts';
import type { Serving } from '../serving.ts';
import { namesOf } from '../traces/names.ts';
import { type Traced, traced } from '../traces/traced.ts';

/** A trace as a table, and two of its tellings side by side. */
export interface Collated {
  readonly traced: Traced;
  readonly asked: Query<'collation'>;
  readonly table: ApparatusTable;
  /** Of one kind of variant. */
  readonly kind?: VariantKind;
  /** The witness beside the base, where there is another. */
  readonly other?: string;
  readonly besides: readonly Beside[];
}

const KINDS: ReadonlySet<string> = new Set(COLUMNS.flatMap((c) => c.kinds));

/** Throws `InputError` for a base, a witness or a kind that is none. */
export async function collated(serving: Serving, id: string, asked: Query<'collation'>): Promise<Collated> {
  const { base, with: other, kind } = asked;
  if (kind !== undefined && !KINDS.has(kind))
    throw new InputError('kind', `${kind} is no kind of variant`, `give one of ${[...KINDS].join(', ')}`);
  const found = await traced(serving, { id }, base);
  const { trace } = found;
  for (const named of [base, other])
    if (named !== undefined && !trace.witnesses.some((w) => w.id === named))
      throw new InputError(named, 'it does not tell this statement', 'choose one of its witnesses');
  const chosen = kind as VariantKind | undefined; // one of KINDS
  const against = trace.witnesses.find((w) => w.id === trace.base)!;
  const beside =
    trace.witnesses.find((w) => w.id === other && w !== against) ??
    trace.witnesses.find((w) => w.variants.some((v) => chosen === undefined || v.kind === chosen)) ??
    trace.witnesses.find((w) => w !== against);
  return {
    traced: found,
    asked,
    table: tableOf(trace, chosen),
    ...(chosen && { kind: chosen }),
    ...(beside && { other: beside.id }),
    besides: beside ? besides(against, beside) : [],
  };
}

/** Each witness with what it tells in each column, and how that differs from the base. */
export function collationJson({ traced: { trace }, table, other, besides: pairs, kind }: Collated) {
  return {
    type: 'collation',
    trace: trace.id,
    base: trace.base,
    baseBasis: trace.baseBasis,
    ...(kind && { kind }),
    columns: table.columns.map((c) => c.name),
    rows: table.rows.map(({ witness, cells, alike }) => ({
      witness: witness.id,
      outlet: witness.outlet,
      published: witness.article.published ?? null,
      cells,
      alike: alike.map((w) => w.id),
    })),
    ...(other !== undefined && { with: other }),
    besides: pairs,
  };
}

/** A line a witness: what it tells in each column; where that differs from the base, the words that do, after a sign. */
export function collationCsv({ traced: { trace }, table }: Collated): string {
  const sigla = namesOf(trace);
  const names = table.columns.map((c) => c.name);
  const rows = table.rows.flatMap(({ witness, cells, alike }) =>
    [witness, ...alike].map((w) => ({
      siglum: sigla.of(w.id),
      outlet: w.outlet,
      published: w.article.published,
      article: w.id,
      base: w.id === trace.base ? 'base' : '',
      ...Object.fromEntries(
        names.flatMap((name, i) => [
          [name, cells[i]!.tells.join('; ')],
          [
            `${name}: differs`,
            cells[i]!.differs.map((v) => `${v.from?.exact ?? '∅'} → ${v.to?.exact ?? '∅'}`).join('; '),
          ],
        ]),
      ),
    })),
  );
  return csv(rows, [
    'siglum',
    'outlet',
    'published',
    'article',
    'base',
    ...names.flatMap((name) => [name, `${name}: differs`]),
  ]);
}
