import type { Cell, CellVariant, ColumnName } from '../../trace/trace/view/table.ts';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';

interface CellProps {
  readonly cell: Cell;
  /** What the base has there. */
  readonly base: Cell;
  readonly column: ColumnName;
}

const LONGEST = 120;
/** Columns that say what something is, rather than in which words. */
const NAMED: ReadonlySet<ColumnName> = new Set(['number', 'bound', 'certainty', 'directness']);

/** What a witness has in a column; what differs from the base is told from it by weight and a rule, not by colour alone. */
export function CellOf({ cell: { tells, differs }, base, column }: CellProps) {
  if (differs.length === 0)
    return (
      <td data-column={column}>
        <Tells tells={tells} />
      </td>
    );
  const own = differs.filter((v) => !v.headline);
  const inName = NAMED.has(column) && own.length > 0 && tells.join() !== base.tells.join();
  return (
    <td class="varies" data-column={column}>
      <span class="unseen">differs: </span>
      {inName && (
        <span class="told">
          <Tells tells={tells} />
          <Notes of={own} />
        </span>
      )}
      {(inName ? differs.filter((v) => v.headline) : differs).map((variant) => (
        <Variant variant={variant} column={column} />
      ))}
    </td>
  );
}

export function Tells({ tells }: { readonly tells: readonly string[] }) {
  return (
    <>
      {tells.map((words, i) => (
        <>
          {i > 0 && '; '}
          <Words of={line(words, LONGEST)} />
        </>
      ))}
    </>
  );
}

function Notes({ of }: { readonly of: readonly CellVariant[] }) {
  const notes = [...new Set(of.flatMap((v) => v.sub?.replaceAll('-', ' ') ?? []))];
  return notes.length === 0 ? null : <Basis>{notes.join(', ')}</Basis>;
}

function Variant({ variant, column }: { readonly variant: CellVariant; readonly column: ColumnName }) {
  const { from, to, sub, headline, kind } = variant;
  const notes = [sub?.replaceAll('-', ' '), headline ? 'in the headline' : undefined].filter(Boolean);
  return (
    <span class="told">
      {to === null || sub === 'told-as-fact' ? (
        <em>
          {column === 'attribution' ? (
            'nobody named'
          ) : (
            <>
              without{' '}
              <q>
                <Words of={line(from?.exact ?? '', LONGEST)} />
              </q>
            </>
          )}
        </em>
      ) : (
        <>
          {kind === 'addition' && <em>with </em>}
          <q>
            <Words of={line(to.exact, LONGEST)} />
          </q>
        </>
      )}
      {notes.length > 0 && <Basis>{notes.join(', ')}</Basis>}
    </span>
  );
}
