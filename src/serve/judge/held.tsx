import { addressOf } from '../addresses.ts';
import { line, Words } from '../words/words.tsx';
import type { Waiting } from './judge-screen.tsx';

interface HeldProps {
  readonly waiting: Waiting;
  readonly token: string;
  readonly passed: number;
}

interface Row {
  readonly a: string;
  readonly b: string;
  readonly words: readonly [string, string];
  readonly verdict: string;
  readonly who: string;
  readonly at: string;
}

/** What was judged last, each to be taken back. */
export function Held({ waiting, token, passed }: HeldProps) {
  const rows = rowsOf(waiting);
  if (rows.length === 0) return null;
  return (
    <section class="held">
      <h2>Judged last</h2>
      <ol>
        {rows.map(({ a, b, words, verdict, who, at }, i) => (
          <li>
            <p>
              <b>{verdict}</b>:{' '}
              <q>
                <Words of={line(words[0], 110)} />
              </q>{' '}
              ·{' '}
              <q>
                <Words of={line(words[1], 110)} />
              </q>
            </p>
            <form class="facts" method="post" action={addressOf('judge')}>
              <span>
                <Words of={line(who, 40)} />, {at.slice(0, 10)}
              </span>
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="about" value={waiting.about} />
              <input type="hidden" name="a" value={a} />
              <input type="hidden" name="b" value={b} />
              <input type="hidden" name="after" value={String(passed)} />
              <span>
                <button
                  class="quiet"
                  type="submit"
                  name="verdict"
                  value="withdrawn"
                  {...(i === 0 && { 'aria-keyshortcuts': 'z', 'data-key': 'z' })}
                >
                  take it back
                </button>
              </span>
            </form>
          </li>
        ))}
      </ol>
    </section>
  );
}

function rowsOf(waiting: Waiting): readonly Row[] {
  if (waiting.about === 'names')
    return waiting.held.map(({ pair: [a, b], verdict, who, at }) => ({
      a,
      b,
      words: [a, b],
      verdict,
      who,
      at,
    }));
  return waiting.held.map(({ pair: [x, y], attached, verdict, who, at }) => ({
    a: attached[0] ?? x.statement,
    b: attached[1] ?? y.statement,
    words: [x.exact.join(' … '), y.exact.join(' … ')],
    verdict,
    who,
    at,
  }));
}
