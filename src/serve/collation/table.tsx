import type { TraceWitness } from '../../trace/trace/index.ts';
import type { Sigla } from '../../trace/trace/view/sigla.ts';
import type { TableRow } from '../../trace/trace/view/table.ts';
import { addressOf, type Query } from '../addresses.ts';
import { dateOf } from '../traces/head.tsx';
import { WitnessLink } from '../traces/witness-link.tsx';
import { CellOf, Tells } from './cell.tsx';
import type { Collated } from './collated.ts';

interface TableProps {
  readonly collated: Collated;
  readonly sigla: Sigla;
}

/** The apparatus: what the base has stands in the head, below it a row for each other witness. */
export function Apparatus({ collated, sigla }: TableProps) {
  const { table, traced, asked } = collated;
  const { trace, named } = traced;
  const { columns, rows } = table;
  const base = rows.find((r) => r.witness.id === trace.base)!;
  const others = rows.filter((r) => r !== base);
  const go = (query: Query<'collation'>, place?: string): string =>
    addressOf('collation', { id: named }, { query: { ...asked, ...query }, ...(place && { place }) });
  return (
    <section class="scroll" aria-label="Apparatus" tabindex={0}>
      <table class="apparatus">
        <thead>
          <tr>
            <th scope="col">witness</th>
            {columns.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
          <tr class="base">
            <th scope="row">
              <WitnessLink witness={base.witness} sigla={sigla} />
              <small>{dateOf(base.witness.article.published)} · base</small>
            </th>
            {base.cells.map(({ tells }, i) => (
              <td data-column={columns[i]!.name}>
                <Tells tells={tells} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map((row) => (
            <>
              <Row row={row} base={base} columns={columns} sigla={sigla} go={go} shown={collated.other} />
              {row.alike.length > 0 && <Alike row={row} columns={columns.length} sigla={sigla} />}
            </>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly base: TableRow;
  readonly columns: Collated['table']['columns'];
  readonly sigla: Sigla;
  readonly go: (query: Query<'collation'>, place?: string) => string;
  /** The witness that stands beside the base below. */
  readonly shown: string | undefined;
}

function Row({ row: { witness, cells }, base, columns, sigla, go, shown }: RowProps) {
  const { id, article } = witness;
  const name = sigla.named(id);
  return (
    <tr class={id === shown ? 'shown' : undefined}>
      <th scope="row" id={`w-${sigla.of(id)}`}>
        <WitnessLink witness={witness} sigla={sigla} />
        <small>
          {dateOf(article.published)}
          {!/^(?:en|und)\b/i.test(article.language) && ` · in ${article.language.slice(0, 20)}`}
        </small>
        <small class="go">
          <a href={go({ with: id }, 'beside')} aria-label={`beside: ${name}`}>
            beside
          </a>{' '}
          <a href={go({ base: id, with: '' })} aria-label={`as base: ${name}`}>
            as base
          </a>
        </small>
      </th>
      {cells.map((cell, i) => (
        <CellOf cell={cell} base={base.cells[i]!} column={columns[i]!.name} />
      ))}
    </tr>
  );
}

/** Those in the same words as the row above. */
function Alike({
  row: { alike },
  columns,
  sigla,
}: {
  readonly row: TableRow;
  readonly columns: number;
  readonly sigla: Sigla;
}) {
  return (
    <tr class="alike">
      <td colspan={columns + 1}>
        <details>
          <summary>{alike.length.toLocaleString('en')} more in the same words</summary>
          <ul>
            {alike.map((w: TraceWitness) => (
              <li>
                <WitnessLink witness={w} sigla={sigla} /> <small>{dateOf(w.article.published)}</small>
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
