import { amountWords, CONTRADICTS, dayWords, staleWords } from '../../trace/series/in-words.ts';
import type { Analysis, SeriesPoint } from '../../trace/series/index.ts';
import { line, Words } from '../words/words.tsx';
import { wordsAddress } from './words-address.ts';

/** Of each list; the data has all. */
const SHOWN = 30;

/** What cannot all be so, and what is told as new though it is old: beside the drawing. */
export function Beside({ analysis: { contradictions, stale } }: { readonly analysis: Analysis }) {
  return (
    <aside class="notes" aria-label="What does not fit">
      <section>
        <h2>Contradictions</h2>
        {contradictions.length === 0 ? (
          <p class="hint">None.</p>
        ) : (
          <ol>
            {contradictions.slice(0, SHOWN).map(({ kind, earlier, later, sameSpeaker }) => (
              <li>
                <p>
                  {CONTRADICTS[kind]}
                  {sameSpeaker && ', by the same speaker'}
                </p>
                <Told point={earlier.point} />
                <Told point={later.point} />
              </li>
            ))}
          </ol>
        )}
        <More n={contradictions.length} />
      </section>
      <section>
        <h2>Old figures told as new</h2>
        {stale.length === 0 ? (
          <p class="hint">None.</p>
        ) : (
          <ol>
            {stale.slice(0, SHOWN).map((repeat) => (
              <li>
                <Told point={repeat.point} day={repeat.point.article.published?.slice(0, 10)} outlet />
                <p class="why">{staleWords(repeat)}</p>
              </li>
            ))}
          </ol>
        )}
        <More n={stale.length} />
      </section>
    </aside>
  );
}

const More = ({ n }: { readonly n: number }) =>
  n > SHOWN ? <p class="hint">{`and ${(n - SHOWN).toLocaleString('en')} more: the JSON has all`}</p> : null;

interface ToldProps {
  readonly point: SeriesPoint;
  /** Instead of the day that the figure is of. */
  readonly day?: string | undefined;
  readonly outlet?: boolean;
}

function Told({ point, day = dayWords(point), outlet = false }: ToldProps) {
  const who = outlet ? point.article.outlet : point.speaker?.name;
  return (
    <p class="telling">
      <span class="day">{day}</span> <a href={wordsAddress(point)}>{amountWords(point)}</a>{' '}
      {who == null ? <span class="open">nobody named</span> : <Words of={line(who, 60)} />}
    </p>
  );
}
