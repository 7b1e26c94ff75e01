import { figureId } from '../../store/ask/figure-id.ts';
import type { MovedFigure } from '../../store/ask/moved.ts';
import { amountWords, dayWords, seriesTitle } from '../../trace/series/in-words.ts';
import { addressOf } from '../addresses.ts';
import { line, Words } from '../words/words.tsx';

/** Figures that moved: what it was, what it is, and who says so. */
export function MovedList({ moved }: { readonly moved: readonly MovedFigure[] }) {
  if (moved.length === 0) return <p class="hint">None in the articles published last.</p>;
  return (
    <ol class="entries moved">
      {moved.map(({ analysis: { series }, now, before }) => (
        <li>
          <a href={addressOf('figure', { id: figureId(series) })}>
            <Words of={line(seriesTitle(series))} />
          </a>
          <p class="move">
            <span>{amountWords(before)}</span> <span class="to">→</span> <b>{amountWords(now)}</b>
          </p>
          <p class="facts">
            <span>{dayWords(now).replace('*', '')}</span>
            {now.speaker ? (
              <span>
                <Words of={line(now.speaker.name, 60)} />
              </span>
            ) : (
              <span class="open">nobody named</span>
            )}
            {now.article.outlet !== null && (
              <span>
                <Words of={line(now.article.outlet, 60)} />
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** For the desk: nothing where none moved. */
export function MovedLately({ moved }: { readonly moved: readonly MovedFigure[] }) {
  if (moved.length === 0) return null;
  return (
    <section class="moved-lately">
      <h2>Figures that moved</h2>
      <MovedList moved={moved} />
    </section>
  );
}

/** Without the series: that is to be had at its own address. */
export const movedJson = ({ analysis: { series }, now, before }: MovedFigure) => ({
  figure: figureId(series),
  title: seriesTitle(series),
  now,
  before,
});
