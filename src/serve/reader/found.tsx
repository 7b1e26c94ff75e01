import type { DateExpression, Figure, Hedge } from '../../model/index.ts';
import { sizeOf } from '../words/amount.ts';
import { Basis } from '../words/basis.tsx';
import { dateOf } from '../words/date.ts';
import { line, Words } from '../words/words.tsx';

/** "at least 14 cases" ≥ 14 (case) */
export function FigureItem({ figure }: { readonly figure: Figure }) {
  const { exact, counted, unit, bound } = figure;
  return (
    <li class="figure">
      <span class="unseen">figure </span>
      <q>
        <Words of={line(exact, 100)} />
      </q>{' '}
      <b class="size">{sizeOf(figure)}</b>
      {counted && counted.lemma !== unit && (
        <>
          {' ('}
          <Words of={line(counted.lemma, 60)} />)
        </>
      )}
      {bound === 'vague' && <Basis>inferred</Basis>}
    </li>
  );
}

/** "on Monday" 2031-05-12 (counted from 2031-05-14) */
export function DateItem({ date }: { readonly date: DateExpression }) {
  const { says, open } = dateOf(date);
  return (
    <li>
      <span class="unseen">date </span>
      <q>
        <Words of={line(date.exact, 100)} />
      </q>{' '}
      {open ? <span class="open">{says}</span> : <b>{says}</b>}
      {!open && date.resolvedAgainst !== undefined && (
        <Basis>counted from {line(date.resolvedAgainst, 40)}</Basis>
      )}
    </li>
  );
}

/** Each hedge once, with how often it stands there. */
export function Hedges({ hedges }: { readonly hedges: readonly Hedge[] }) {
  const counts = new Map<string, { readonly hedge: Hedge; n: number }>();
  for (const hedge of hedges) {
    const key = `${hedge.exact} ${hedge.certainty}`;
    const there = counts.get(key);
    if (there) there.n++;
    else counts.set(key, { hedge, n: 1 });
  }
  return (
    <li>
      <span class="unseen">hedges </span>
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
    </li>
  );
}
