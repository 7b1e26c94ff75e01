import { addressOf } from '../addresses.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { TraceView } from './trace-view.tsx';
import { jsonOf, type Traced, traced } from './traced.ts';

interface Shown extends Traced {
  /** The base that was chosen. */
  readonly chosen?: string;
}

/** A statement in all its tellings. */
export const traceScreen = screen({
  at: 'trace',
  data: async ({ params, query, serving }): Promise<Shown> => ({
    ...(await traced(serving, { id: params.id }, query.base)),
    ...(query.base !== undefined && { chosen: query.base }),
  }),
  json: jsonOf,
  view: (data: Shown, frame: Frame) => {
    const { trace, named, chosen } = data;
    return (
      <Page
        frame={frame}
        title={`Trace: ${trace.statement.exact}`}
        layout="traced"
        foot={
          <p>
            <DataLink to={addressOf('trace', { id: named }, { query: { base: chosen }, format: 'json' })}>
              this trace as JSON
            </DataLink>
            {trace.id !== null && ` · ${trace.id}`} · by {trace.tracer}
          </p>
        }
      >
        <TraceView traced={data} base={chosen} frame={frame} />
      </Page>
    );
  },
});
