import { raw } from 'hono/html';
import { csv } from '../../store/ask/csv.ts';
import type { Trace } from '../../trace/trace/index.ts';
import { kindName } from '../../trace/trace/view/change.ts';
import { type Inherited, inheritedIn, inheritedWords, traceSvg } from '../../trace/trace/view/drawing.ts';
import type { Sigla } from '../../trace/trace/view/sigla.ts';
import { howTaken } from '../../trace/trace/view/tree.ts';
import { addressOf } from '../addresses.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { Descent } from '../traces/descent.tsx';
import { TraceHead } from '../traces/head.tsx';
import { namesOf } from '../traces/names.ts';
import { TraceParts } from '../traces/parts.tsx';
import { type Traced, traced } from '../traces/traced.ts';
import { wordsAddress } from '../traces/witness-link.tsx';
import { line, Words } from '../words/words.tsx';

/** Who took a statement from whom, on a time axis. */
export const stemmaScreen = screen({
  at: 'stemma',
  data: ({ params, serving }): Promise<Traced> => traced(serving, { id: params.id }),
  json: stemmaJson,
  csv: stemmaCsv,
  svg: ({ trace }: Traced) => traceSvg(trace, { sigla: namesOf(trace), title: titleOf(trace) }),
  view: (data: Traced, frame: Frame) => <StemmaPage data={data} frame={frame} />,
});

const titleOf = ({ statement }: Trace): string => line(statement.exact, 120);

function stemmaJson({ trace }: Traced) {
  const { id, stemma, origins, earliest, contradictions } = trace;
  return {
    type: 'stemma',
    trace: id,
    ...stemma,
    origins,
    earliest,
    contradictions,
    changes: inheritedIn(trace),
  };
}

/** A line an edge. */
function stemmaCsv({ trace }: Traced): string {
  const sigla = namesOf(trace);
  return csv(
    trace.stemma.edges.map((edge) => ({
      from: edge.from,
      from_name: sigla.named(edge.from),
      to: edge.to,
      to_name: sigla.named(edge.to),
      how: howTaken(edge),
      basis: edge.basis,
      strength: edge.strength,
      changed: edge.changed,
      changes: edge.variants
        .map((v) => `${kindName(v.kind)}: ${v.from?.exact ?? '∅'} → ${v.to?.exact ?? '∅'}`)
        .join('; '),
      says: edge.says?.words.exact,
    })),
    ['from', 'from_name', 'to', 'to_name', 'how', 'basis', 'strength', 'changed', 'changes', 'says'],
  );
}

function StemmaPage({ data: { trace, named }, frame }: { readonly data: Traced; readonly frame: Frame }) {
  const sigla = namesOf(trace, addressOf('trace', { id: named }));
  const changes = inheritedIn(trace);
  const as = (format: 'json' | 'csv' | 'svg'): string => addressOf('stemma', { id: named }, { format });
  return (
    <Page
      frame={frame}
      title={`Stemma: ${trace.statement.exact}`}
      layout="traced"
      foot={
        <p>
          <DataLink to={as('svg')}>this drawing as SVG</DataLink> ·{' '}
          <DataLink to={as('json')}>the stemma as JSON</DataLink> · <DataLink to={as('csv')}>as CSV</DataLink>
        </p>
      }
    >
      <article class="trace stemma">
        <TraceHead trace={trace} sigla={sigla}>
          <TraceParts at="stemma" named={named} frame={frame} />
        </TraceHead>
        <section class="stemma-drawing" aria-label="Drawing of the stemma" tabindex={0}>
          {raw(drawn(trace, sigla))}
        </section>
        <p class="legend">
          Boxes with a solid line are articles that were read, each where its date stands; those in grey are
          named and were not read. What has no date stands beside what it hangs with. A dotted line is
          inferred, a solid one stated.
        </p>
        <div class="two">
          <section>
            <h2>The same as a list</h2>
            <Descent trace={trace} sigla={sigla} />
          </section>
          {changes.length > 0 && (
            <section class="alongside">
              <h2>Changes, and who has them from there</h2>
              <ul class="inherited">
                {changes.slice(0, MOST).map((change, i) => (
                  <InheritedItem change={change} index={i} sigla={sigla} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </article>
    </Page>
  );
}

/** So many changes are listed. */
const MOST = 40;

/** Within a page it is no document of its own. */
function drawn(trace: Trace, sigla: Sigla): string {
  const witnesses = new Map(trace.witnesses.map((w) => [w.id, w]));
  return traceSvg(trace, {
    sigla,
    title: titleOf(trace),
    hrefOf: (id) => {
      const witness = witnesses.get(id);
      return witness && wordsAddress(witness);
    },
  }).replace(/^<\?xml[^>]*>\s*/, '');
}

function InheritedItem({
  change,
  index,
  sigla,
}: {
  readonly change: Inherited;
  readonly index: number;
  readonly sigla: Sigla;
}) {
  const { by, heirs, kind } = change;
  return (
    <li tabindex={-1} data-change={index}>
      <span class="kind">{kindName(kind)}</span> <Words of={line(inheritedWords(change), 200)} />
      <small>
        new in <Words of={sigla.named(by)} />
        {heirs.length > 0 && (
          <>
            ; from there in {sigla.inOrder(heirs).slice(0, 12).join(', ')}
            {heirs.length > 12 && ` and ${(heirs.length - 12).toLocaleString('en')} more`}
          </>
        )}
      </small>
    </li>
  );
}
