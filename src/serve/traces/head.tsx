import type { Child } from 'hono/jsx';
import type { Trace } from '../../trace/trace/index.ts';
import { line, Words } from '../words/words.tsx';
import type { LinkedSigla } from './names.ts';
import { WitnessLink } from './witness-link.tsx';

interface HeadProps {
  readonly trace: Trace;
  readonly sigla: LinkedSigla;
  /** The views of the trace, above. */
  readonly children?: Child;
}

/** The statement in its words, who says it, and how many origins there are for how many articles. */
export function TraceHead({ trace, sigla, children }: HeadProps) {
  const { statement, origins, witnesses } = trace;
  const own = witnesses.find((w) => w.id === statement.witness);
  return (
    <header class="trace-head">
      {children}
      <h1 dir="auto">
        <q>
          <Words of={bare(line(statement.exact, 400))} />
        </q>
      </h1>
      <p class="facts">
        <span>
          {statement.speaker === null ? (
            'told by the article itself'
          ) : (
            <b>
              <Words of={line(statement.speaker, 80)} />
            </b>
          )}
        </span>
        {own && (
          <span>
            as <WitnessLink witness={own} sigla={sigla} /> has it
          </span>
        )}
      </p>
      <p class="origins">{origins.words}</p>
      <Earliest trace={trace} sigla={sigla} />
    </header>
  );
}

/** What a sentence of a longer quotation begins or ends with: the page has marks of its own. */
export const bare = (words: string): string => words.replace(/^["“„«]+|,?["”»]+$/g, '');

/** So many are named. */
const MOST = 4;

function Earliest({ trace: { earliest, witnesses }, sigla }: Omit<HeadProps, 'children'>) {
  const undated = witnesses.filter((w) => !w.article.published).length;
  const first = witnesses.filter((w) => earliest.witnesses.includes(w.id));
  return (
    <p class="facts">
      {first.length > 0 && (
        <span>
          {/* Which of those without a date is elder, only the chain can say. */}
          {undated > 0 ? 'earliest with a date' : 'earliest known'}:{' '}
          {first.slice(0, MOST).map((w, i) => (
            <>
              {i > 0 && ', '}
              <WitnessLink witness={w} sigla={sigla} />
            </>
          ))}
          {first.length > MOST && ` and ${first.length - MOST} more`}, {dateOf(earliest.published)}
          {earliest.contradicted && <em class="basis">its date contradicts the chain</em>}
        </span>
      )}
      {undated > 0 && <span class="open">{undated.toLocaleString('en')} without a date</span>}
    </p>
  );
}

/** To the minute where it is known, as given. */
export const dateOf = (published: string | null | undefined): string =>
  published ? line(published.slice(0, 16).replace('T', ' '), 40) : 'no date';
