import { addressOf } from '../addresses.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { type LatestTrace, LatestTraces, latestTraces } from './latest.tsx';
import { TraceView } from './trace-view.tsx';
import { jsonOf, type Traced, traced } from './traced.ts';

interface Listed {
  /** That were asked for. */
  readonly words?: string;
  readonly found?: Traced;
  readonly latest: readonly LatestTrace[];
}

const SHOWN = 12;

/** The trace of words; without any, what several articles told lately. */
export const tracesScreen = screen({
  at: 'traces',
  data: async ({ query: { words }, serving }): Promise<Listed> =>
    words === undefined
      ? { latest: await latestTraces(serving, SHOWN) }
      : { words, found: await traced(serving, { words }), latest: [] },
  json: ({ found, latest }: Listed) => (found ? jsonOf(found) : { latest }),
  view: (data: Listed, frame: Frame) => <TracesPage data={data} frame={frame} />,
});

function TracesPage({
  data: { words, found, latest },
  frame,
}: {
  readonly data: Listed;
  readonly frame: Frame;
}) {
  return (
    <Page
      frame={frame}
      title={words === undefined ? 'Traces' : `Trace: ${words}`}
      layout={found ? 'traced' : 'plain'}
      foot={
        <p>
          <DataLink to={addressOf('traces', {}, { query: { words }, format: 'json' })}>
            {found ? 'this trace' : 'this list'} as JSON
          </DataLink>
        </p>
      }
    >
      {!found && <h1>Traces</h1>}
      <form class="ask" method="get" action={addressOf('traces')}>
        <label for="trace-words">Trace words</label>
        <input id="trace-words" name="words" value={words} required maxlength={500} autocomplete="off" />
        <button type="submit">Trace</button>
      </form>
      {found ? (
        <TraceView traced={found} frame={frame} />
      ) : (
        <section>
          <h2>Told lately by several</h2>
          {latest.length === 0 ? (
            <p class="hint">No statement is told by several articles yet.</p>
          ) : (
            <LatestTraces traces={latest} />
          )}
        </section>
      )}
    </Page>
  );
}
