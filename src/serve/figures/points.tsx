import { amountWords, dayWords } from '../../trace/series/in-words.ts';
import type { Observation, SeriesPoint } from '../../trace/series/index.ts';
import { addressOf } from '../addresses.ts';
import { line, Words } from '../words/words.tsx';
import { wordsAddress } from './words-address.ts';

/** Rows of a page; the CSV has all. */
const SHOWN = 200;

/** Every figure that is given, by day: the number, who gives it, the words and where they are told. */
export function PointTable({ observations }: { readonly observations: readonly Observation[] }) {
  const starred = observations.some((o) => o.point.date?.kind === 'published');
  return (
    <section class="points-table">
      <h2>Who gives which number</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Number</th>
            <th scope="col">Who says it</th>
            <th scope="col">In which words, and where</th>
          </tr>
        </thead>
        <tbody>
          {observations.slice(0, SHOWN).map((observation) => (
            <Row observation={observation} />
          ))}
        </tbody>
      </table>
      {observations.length > SHOWN && (
        <p class="hint">{`The first ${SHOWN} of ${observations.length.toLocaleString('en')}; the CSV has all.`}</p>
      )}
      {starred && <p class="hint">* the day of the article, as the words name none</p>}
    </section>
  );
}

function Row({ observation: { point, points } }: { readonly observation: Observation }) {
  const { date } = point;
  return (
    <tr>
      <td class="day">{date === null ? <span class="open">no day</span> : dayWords(point)}</td>
      <td class="number">{amountWords(point)}</td>
      <td>
        {point.speaker ? (
          <a href={addressOf('person', { id: point.speaker.name })}>
            <Words of={line(point.speaker.name, 80)} />
          </a>
        ) : (
          <span class="open">nobody named</span>
        )}
      </td>
      <td>
        <a class="told-words" href={wordsAddress(point)}>
          <q>
            <Words of={line(point.words.exact, 120)} />
          </q>
        </a>{' '}
        <Tellings points={points} />
      </td>
    </tr>
  );
}

const OUTLETS = 6;

/** Each article that tells it, by its outlet, leading to the words there. */
function Tellings({ points }: { readonly points: readonly SeriesPoint[] }) {
  const byArticle = [...new Map([...points].reverse().map((p) => [p.article.id, p])).values()].reverse();
  return (
    <span class="where">
      {byArticle.slice(0, OUTLETS).map((point, i) => (
        <>
          {i > 0 && ', '}
          <a href={wordsAddress(point)}>
            <Words of={line(point.article.outlet ?? 'no outlet', 60)} />
          </a>
        </>
      ))}
      {byArticle.length > OUTLETS && ` and ${byArticle.length - OUTLETS} more`}
    </span>
  );
}
