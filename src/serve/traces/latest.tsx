import { recentTraces } from '../../store/ask/recent-traces.ts';
import { type ChangeSummary, changesOf } from '../../trace/trace/view/changes.ts';
import { addressOf } from '../addresses.ts';
import type { Serving } from '../serving.ts';
import { line, Words } from '../words/words.tsx';
import { ChangeInWords } from './change.tsx';
import { bare } from './head.tsx';
import { traced } from './traced.ts';

/** What several articles tell, with what changed, for a list. */
export interface LatestTrace {
  readonly id: string;
  readonly words: string;
  readonly speaker: string | null;
  /** "14 articles, 1 origin" */
  readonly origins: string;
  /** What weighs most. */
  readonly changes: readonly ChangeSummary[];
}

/** So many changes of each. */
const CHANGES = 3;

/** The latest statements that several articles tell. */
export async function latestTraces(serving: Serving, limit: number): Promise<readonly LatestTrace[]> {
  const out: LatestTrace[] = [];
  for (const { id } of await recentTraces(serving.store, limit)) {
    const { trace, named } = await traced(serving, { id });
    out.push({
      id: named,
      words: trace.statement.exact,
      speaker: trace.statement.speaker,
      origins: trace.origins.words,
      changes: changesOf(trace).slice(0, CHANGES),
    });
  }
  return out;
}

/** A list of them, with what changed in words. */
export function LatestTraces({ traces }: { readonly traces: readonly LatestTrace[] }) {
  return (
    <ol class="entries traces">
      {traces.map(({ id, words, speaker, origins, changes }) => (
        <li>
          <a href={addressOf('trace', { id })} dir="auto">
            <q>
              <Words of={bare(line(words, 180))} />
            </q>
          </a>
          <p class="facts">
            {speaker !== null && (
              <span>
                <Words of={line(speaker, 60)} />
              </span>
            )}
            <span>{origins}</span>
          </p>
          {changes.length > 0 && (
            <ul class="differs">
              {changes.map((change) => (
                <li>
                  <ChangeInWords change={change} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** For the desk: the latest of them, and where the rest is. */
export function TracedLately({ traces }: { readonly traces: readonly LatestTrace[] }) {
  if (traces.length === 0) return null;
  return (
    <section class="lately">
      <h2>
        Told by several{' '}
        <small>
          <a href={addressOf('traces')}>all traces</a>
        </small>
      </h2>
      <LatestTraces traces={traces} />
    </section>
  );
}
