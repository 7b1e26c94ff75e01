import { changesOf } from '../../trace/trace/view/changes.ts';
import { addressOf } from '../addresses.ts';
import { count } from '../reader/head.tsx';
import type { Frame } from '../screen.ts';
import { line, Words } from '../words/words.tsx';
import { Contradictions, Doubt, Headlines, Unread } from './aside.tsx';
import { ChangeInWords } from './change.tsx';
import { Descent } from './descent.tsx';
import { bare, TraceHead } from './head.tsx';
import { namesOf } from './names.ts';
import { TraceParts } from './parts.tsx';
import type { Traced } from './traced.ts';
import { SiglaList } from './witness-link.tsx';
import { Witnesses } from './witnesses.tsx';

/** So many differences are told in words; the collation has all. */
const MOST = 8;
/** So many rows of the tree stand here; the stemma has all. */
const ROWS = 40;

/** A statement in all its tellings: who told it, who took it from whom, and what changed at each step. */
export function TraceView({
  traced: { trace, named, others },
  base,
  frame,
}: {
  readonly traced: Traced;
  readonly base?: string;
  readonly frame: Frame;
}) {
  const sigla = namesOf(trace);
  const changes = changesOf(trace);
  return (
    <article class="trace">
      <TraceHead trace={trace} sigla={sigla}>
        <TraceParts at="trace" named={named} base={base} frame={frame} />
      </TraceHead>
      {changes.length > 0 && (
        <ul class="in-words">
          {changes.slice(0, MOST).map((change) => (
            <li>
              <ChangeInWords change={change} />
              <SiglaList ids={change.witnesses} sigla={sigla} most={8} />
            </li>
          ))}
          {changes.length > MOST && (
            <li>
              <a href={addressOf('collation', { id: named })}>
                {count(changes.length - MOST, 'more difference')} in the collation
              </a>
            </li>
          )}
        </ul>
      )}
      <div class="two">
        <Witnesses trace={trace} sigla={sigla} />
        <div class="alongside">
          <section>
            <h2>Who took it from whom</h2>
            <Descent
              trace={trace}
              sigla={sigla}
              most={{ rows: ROWS, rest: addressOf('stemma', { id: named }) }}
            />
          </section>
          <Headlines trace={trace} sigla={sigla} />
          <Unread trace={trace} sigla={sigla} />
          <Contradictions trace={trace} sigla={sigla} />
          <Doubt trace={trace} sigla={sigla} />
          {others.length > 0 && (
            <section>
              <h2>Also told by several</h2>
              <ul class="asides">
                {others.map(({ id, words, articles }) => (
                  <li>
                    <a href={addressOf('trace', { id })}>
                      <q>
                        <Words of={bare(line(words, 140))} />
                      </q>
                    </a>{' '}
                    <small>{count(articles, 'article')}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}
