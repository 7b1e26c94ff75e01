import type { Hedge, Hop, Part, Reading, Statement } from '../../model/index.ts';
import { dateOf, sizeOf } from '../words/amount.ts';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';

/** The apparatus of a statement, for the margin: who, by which way, how many, when, how surely. */
export function Card({ reading, index }: { readonly reading: Reading; readonly index: number }) {
  const statement = reading.statements[index]!;
  const { id, figures, dates, certainty, cue, chain, speaker } = statement;
  const counted = figures.flatMap((i) => reading.figures[i] ?? []);
  const dated = dates.flatMap((i) => reading.dates[i] ?? []);
  const told = chain.length > 1 || (chain[0] !== undefined && chain[0].name !== speaker?.name);
  // A colon or a dash alone says no more than the form does.
  const said = cue.some((c) => /\p{L}/u.test(c.exact));
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
        {formOf(statement).map((word) => (
          <span>{word}</span>
        ))}
      </p>
      {(said || counted.length + dated.length + certainty.hedges.length > 0) && (
        <dl>
          {said && (
            <>
              <dt>cue</dt>
              <dd>
                <Quoted parts={cue} />
              </dd>
            </>
          )}
          {counted.map((figure) => (
            <>
              <dt>figure</dt>
              <dd>
                <q>
                  <Words of={line(figure.exact)} />
                </q>{' '}
                <b class="size">{sizeOf(figure)}</b>
                {figure.counted && figure.counted.lemma !== figure.unit && (
                  <>
                    {' ('}
                    <Words of={line(figure.counted.lemma, 60)} />
                    {')'}
                  </>
                )}
                {figure.bound === 'vague' && <Basis>inferred</Basis>}
              </dd>
            </>
          ))}
          {dated.map((date) => {
            const { says, open } = dateOf(date);
            return (
              <>
                <dt>date</dt>
                <dd>
                  <q>
                    <Words of={line(date.exact)} />
                  </q>{' '}
                  {open ? <span class="open">{says}</span> : <b>{says}</b>}
                  {!open && date.resolvedAgainst !== undefined && (
                    <Basis>counted from {line(date.resolvedAgainst, 40)}</Basis>
                  )}
                </dd>
              </>
            );
          })}
          {certainty.hedges.length > 0 && (
            <>
              <dt>hedge</dt>
              <dd>
                <Hedges hedges={certainty.hedges} />
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

const same = (written: string, name: string): boolean =>
  written === '' || written.replace(/^the /i, '') === name.replace(/^the /i, '');

/** As written → as resolved. */
function Who({ statement: { source, speaker } }: { readonly statement: Statement }) {
  const written = line(source.map((p) => p.exact).join(' … '));
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

/** Place, form, stance and certainty, in words. */
function formOf({ part, directness, marks, kind, attitude, certainty }: Statement): readonly string[] {
  return [
    part,
    marks === 'lost' ? `${directness}, marks lost` : directness,
    ...(kind === 'attitude' ? [line(attitude ?? 'attitude', 40)] : []),
    certainty.polarity === 'negative' ? `${certainty.value}, negated` : certainty.value,
  ];
}

function Quoted({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <q>
      <Words of={line(parts.map((p) => p.exact).join(' … '))} />
    </q>
  );
}

/** Each hedge once, with how often it stands there. */
function Hedges({ hedges }: { readonly hedges: readonly Hedge[] }) {
  const counts = new Map<string, { readonly hedge: Hedge; n: number }>();
  for (const hedge of hedges) {
    const key = `${hedge.exact} ${hedge.certainty}`;
    const there = counts.get(key);
    if (there) there.n++;
    else counts.set(key, { hedge, n: 1 });
  }
  return (
    <>
      {[...counts.values()].map(({ hedge, n }, i) => (
        <>
          {i > 0 && ', '}
          <q>
            <Words of={line(hedge.exact, 60)} />
          </q>{' '}
          {hedge.certainty}
          {n > 1 && ` ×${n}`}
        </>
      ))}
    </>
  );
}
