import type { Hop, Reading, Statement } from '../../model/index.ts';
import { addressOf } from '../addresses.ts';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';
import { DateItem, FigureItem, Hedges } from './found.tsx';

interface CardProps {
  readonly reading: Reading;
  /** In `reading.statements`. */
  readonly index: number;
  /** It can be traced: it is kept, and traces have a screen. */
  readonly traced: boolean;
}

/** The apparatus of a statement, for the margin: who, by which way, in which form, how many, when, how surely. */
export function Card({ reading, index, traced }: CardProps) {
  const statement = reading.statements[index]!;
  const { id, figures, dates, certainty, chain, speaker } = statement;
  const counted = figures.flatMap((i) => reading.figures[i] ?? []);
  const dated = dates.flatMap((i) => reading.dates[i] ?? []);
  const told = chain.length > 1 || (chain[0] !== undefined && chain[0].name !== speaker?.name);
  return (
    <div class="card" id={`card-${index + 1}`} role="note" aria-label={`Statement ${index + 1}`} data-of={id}>
      <p class="who">
        <a class="n" href={`#${id}`} aria-label={`Statement ${index + 1}, to its words`}>
          {index + 1}
        </a>{' '}
        <Who statement={statement} />
      </p>
      {told && <Chain hops={chain} />}
      <p class="form">
        <Form statement={statement} />
        {traced && (
          <a href={addressOf('trace', { id })} aria-label={`Trace statement ${index + 1}`}>
            trace
          </a>
        )}
      </p>
      {counted.length + dated.length + certainty.hedges.length > 0 && (
        <ul class="found">
          {counted.map((figure) => (
            <FigureItem figure={figure} />
          ))}
          {dated.map((date) => (
            <DateItem date={date} />
          ))}
          {certainty.hedges.length > 0 && <Hedges hedges={certainty.hedges} />}
        </ul>
      )}
    </div>
  );
}

const same = (written: string, name: string): boolean =>
  written === '' || written.replace(/^the /i, '') === name.replace(/^the /i, '');

/** The whole of it stands in the text beside. */
const LONGEST = 64;

/** As written → as resolved. */
function Who({ statement: { source, speaker } }: { readonly statement: Statement }) {
  const written = line(source.map((p) => p.exact).join(' … '), LONGEST);
  if (!speaker)
    return written ? (
      <>
        <span class="written">
          <Words of={written} />
        </span>{' '}
        <span class="to">→</span> <span class="open">unresolved</span>
      </>
    ) : (
      <span class="open">nobody named</span>
    );
  const name = line(speaker.name);
  return (
    <>
      {!same(written, name) && (
        <>
          <span class="written">
            <Words of={written} />
          </span>{' '}
          <span class="to">→</span>{' '}
        </>
      )}
      <strong>
        <Words of={name} />
      </strong>
      {speaker.basis === 'inferred' && <Basis>inferred</Basis>}
    </>
  );
}

/** Who told whom until it reached this article. */
function Chain({ hops }: { readonly hops: readonly Hop[] }) {
  const all = hops.every((hop) => hop.basis === 'inferred');
  return (
    <ol class="chain" aria-label={`Came by this way${all ? ', as inferred' : ''}`}>
      {hops.map(({ name, role, how, basis }) => {
        const notes = [how, basis === 'inferred' && !all ? 'inferred' : undefined].filter(Boolean);
        return (
          <li class={role}>
            <Words of={line(name, 80)} />
            {notes.length > 0 && <Basis>{line(notes.join(', '), 60)}</Basis>}
          </li>
        );
      })}
      {all && (
        <li class="note">
          <Basis>inferred</Basis>
        </li>
      )}
    </ol>
  );
}

/** Cue, place, form, stance and certainty, parted by points. */
function Form({ statement }: { readonly statement: Statement }) {
  const { part, directness, marks, kind, attitude, certainty, cue } = statement;
  const words = [
    part,
    marks === 'lost' ? `${directness}, marks lost` : directness,
    ...(kind === 'attitude' ? [line(attitude ?? 'attitude', 40)] : []),
    certainty.polarity === 'negative' ? `${certainty.value}, negated` : certainty.value,
  ];
  return (
    <>
      {/* A colon or a dash alone says no more than the form does. */}
      {cue.some((c) => /\p{L}/u.test(c.exact)) && (
        <q>
          <Words of={line(cue.map((p) => p.exact).join(' … '), 60)} />
        </q>
      )}
      {words.map((word) => (
        <span>{word}</span>
      ))}
    </>
  );
}
