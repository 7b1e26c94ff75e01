import type { Trace } from '../../trace/trace/index.ts';
import { contradictionWords } from '../../trace/trace/view/contradiction.ts';
import { headlinesAlike, leastSure } from '../../trace/trace/view/pieces.ts';
import { WebLink } from '../web-link.tsx';
import { line, Words } from '../words/words.tsx';
import { Change } from './change.tsx';
import { bare } from './head.tsx';
import type { LinkedSigla } from './names.ts';
import { SiglaList } from './witness-link.tsx';

interface AsideProps {
  readonly trace: Trace;
  readonly sigla: LinkedSigla;
}

/** So many of each are shown; the data has all. */
const MOST = 20;

export function Headlines({ trace, sigla }: AsideProps) {
  const alike = headlinesAlike(trace);
  if (alike.length === 0) return null;
  return (
    <section>
      <h2>Headline against body</h2>
      <ul class="asides">
        {alike.slice(0, MOST).map(({ of, headline }) => (
          <li>
            <SiglaList ids={of} sigla={sigla} most={6} />
            <ul class="changes">
              {headline.map((variant) => (
                <li>
                  <Change variant={variant} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <More n={alike.length - MOST} />
    </section>
  );
}

export function Unread({ trace: { unread }, sigla }: AsideProps) {
  if (unread.length === 0) return null;
  return (
    <section>
      <h2>Cited, but not read</h2>
      <ul class="asides">
        {unread.slice(0, MOST).map(({ outlet, url, named }) => (
          <li>
            <b>{outlet === null ? url && <WebLink to={url} /> : <Words of={line(outlet, 80)} />}</b> by{' '}
            <SiglaList ids={named.map((n) => n.witness)} sigla={sigla} most={6} />
            {named[0]?.words && (
              <p class="because">
                <q>
                  <Words of={bare(line(named[0].words.exact, 160))} />
                </q>
              </p>
            )}
          </li>
        ))}
      </ul>
      <More n={unread.length - MOST} />
    </section>
  );
}

export function Contradictions({ trace: { contradictions }, sigla }: AsideProps) {
  if (contradictions.length === 0) return null;
  return (
    <section>
      <h2>Contradictions</h2>
      <ul class="asides">
        {contradictions.slice(0, MOST).map((contradiction) => (
          <li>
            <Words of={contradictionWords(contradiction, sigla, (words) => line(words, 120))} />
          </li>
        ))}
      </ul>
      <More n={contradictions.length - MOST} />
    </section>
  );
}

export function Doubt({ trace, sigla }: AsideProps) {
  const weakest = leastSure(trace);
  if (!weakest) return null;
  return (
    <p class="hint">
      Least sure that <Words of={sigla.named(weakest.a.witness)} /> and{' '}
      <Words of={sigla.named(weakest.b.witness)} /> tell the same ({weakest.score.toFixed(2)}).
    </p>
  );
}

const More = ({ n }: { readonly n: number }) =>
  n > 0 ? <p class="hint">and {n.toLocaleString('en')} more, in the data</p> : null;
