import { kindName } from '../../trace/trace/view/change.ts';
import type { Sigla } from '../../trace/trace/view/sigla.ts';
import { addressOf } from '../addresses.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { TraceHead } from '../traces/head.tsx';
import { namesOf } from '../traces/names.ts';
import { TraceParts } from '../traces/parts.tsx';
import { SideBySide } from './beside.tsx';
import { type Collated, collated, collationCsv, collationJson } from './collated.ts';
import { Apparatus } from './table.tsx';

/** A statement in all its witnesses: the apparatus, and two of them side by side. */
export const collationScreen = screen({
  at: 'collation',
  data: ({ params, query, serving }): Promise<Collated> => collated(serving, params.id, query),
  json: collationJson,
  csv: collationCsv,
  view: (data: Collated, frame: Frame) => <CollationPage data={data} frame={frame} />,
});

function CollationPage({ data, frame }: { readonly data: Collated; readonly frame: Frame }) {
  const { traced, other, besides, asked } = data;
  const { trace, named } = traced;
  const sigla = namesOf(trace);
  const base = trace.witnesses.find((w) => w.id === trace.base)!;
  const beside = trace.witnesses.find((w) => w.id === other);
  const as = (format: 'json' | 'csv'): string =>
    addressOf('collation', { id: named }, { query: asked, format });
  return (
    <Page
      frame={frame}
      title={`Collation: ${trace.statement.exact}`}
      layout="traced"
      foot={
        <p>
          <DataLink to={as('json')}>this table as JSON</DataLink> · <DataLink to={as('csv')}>as CSV</DataLink>
        </p>
      }
    >
      <article class="trace">
        <TraceHead trace={trace} sigla={sigla}>
          <TraceParts at="collation" named={named} base={asked.base} frame={frame} />
        </TraceHead>
        {trace.witnesses.length < 2 ? (
          <p class="hint">One article alone tells this: there is nothing to hold against it.</p>
        ) : (
          <>
            <Choices data={data} sigla={sigla} />
            <Apparatus collated={data} sigla={sigla} />
            {beside && <SideBySide base={base} other={beside} pairs={besides} sigla={sigla} />}
          </>
        )}
      </article>
    </Page>
  );
}

const BASIS = {
  given: 'as chosen',
  published: 'the earliest',
  direct: 'the most first-hand',
  order: 'by the order of dates',
} as const;

/** Which is the base, which stands beside it, and which kind of variant is looked at. */
function Choices({ data, sigla }: { readonly data: Collated; readonly sigla: Sigla }) {
  const { traced, other, asked, kind, table } = data;
  const { trace, named } = traced;
  const options = (chosen: string | undefined) =>
    trace.witnesses.map(({ id }) => (
      <option value={id} selected={id === chosen}>
        {sigla.named(id)}
      </option>
    ));
  const go = (to: string): string => addressOf('collation', { id: named }, { query: { ...asked, kind: to } });
  return (
    <>
      <form class="choices" method="get" action={addressOf('collation', { id: named })}>
        <label>
          Base <small>({BASIS[trace.baseBasis]})</small>
          <select name="base">{options(trace.base)}</select>
        </label>
        <label>
          Beside it
          <select name="with">{options(other)}</select>
        </label>
        {kind && <input type="hidden" name="kind" value={kind} />}
        <button type="submit">Collate</button>
      </form>
      {table.kinds.size > 0 && (
        <nav class="kinds" aria-label="Kinds of variant">
          <a href={go('')} aria-current={kind === undefined ? 'true' : undefined}>
            all
          </a>
          {[...table.kinds].map(([name, n]) => (
            <a href={go(name)} aria-current={kind === name ? 'true' : undefined}>
              {kindName(name)} <small>{n.toLocaleString('en')}</small>
            </a>
          ))}
        </nav>
      )}
    </>
  );
}
