import type { TraceVariant } from '../../trace/trace/index.ts';
import { changeOf, kindName } from '../../trace/trace/view/change.ts';
import type { ChangeSummary } from '../../trace/trace/view/changes.ts';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';

const LONGEST = 160;

/** “at least 14 cases” → “14 rockets” (rounding) */
export function Change({ variant }: { readonly variant: TraceVariant }) {
  const { from, to, note } = changeOf(variant);
  return (
    <>
      <span class="kind">{kindName(variant.kind)}</span>{' '}
      {to === undefined ? (
        note
      ) : (
        <>
          {from !== undefined && (
            <>
              <Side words={from} none="nothing" /> <span class="to">→</span>{' '}
            </>
          )}
          {from === undefined && 'put in: '}
          <Side words={to} none="left out" />
          {note !== undefined && <Basis>{note}</Basis>}
        </>
      )}
    </>
  );
}

function Side({ words, none }: { readonly words: string | null; readonly none: string }) {
  if (words === null) return <em class="none">{none}</em>;
  return (
    <q>
      <Words of={line(words, LONGEST)} />
    </q>
  );
}

/** “3 of 9 tellings lost *at least*” */
export function ChangeInWords({ change }: { readonly change: ChangeSummary }) {
  const { tellings, of, words } = change;
  return (
    <>
      <b>
        {tellings.toLocaleString('en')} of {of.toLocaleString('en')}
      </b>{' '}
      tellings{' '}
      {words.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <i class="words">
            <Words of={line(piece.of, 100)} />
          </i>
        ),
      )}
    </>
  );
}
