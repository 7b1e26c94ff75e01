import type { Trace, TraceEdge } from '../../trace/trace/index.ts';
import { type Gathered, gatheredTree, howTaken, reasonsOf } from '../../trace/trace/view/tree.ts';
import { line, Words } from '../words/words.tsx';
import { Change } from './change.tsx';
import { bare, dateOf } from './head.tsx';
import type { LinkedSigla } from './names.ts';
import { SiglaList, WitnessLink } from './witness-link.tsx';

interface DescentProps {
  readonly trace: Trace;
  readonly sigla: LinkedSigla;
}

/** Who took it from whom, each above what was taken from it, with what changed at each step. */
export function Descent({ trace, sigla, most }: DescentProps & { readonly most?: Most }) {
  const rows = gatheredTree(trace);
  return (
    <>
      <Branches nodes={nested(rows.slice(0, most?.rows))} trace={trace} sigla={sigla} />
      {most && rows.length > most.rows && (
        <p class="hint">
          <a href={most.rest}>{(rows.length - most.rows).toLocaleString('en')} more in the stemma</a>
        </p>
      )}
      <Ties trace={trace} sigla={sigla} />
    </>
  );
}

/** Where the rest stands, when there are more rows. */
interface Most {
  readonly rows: number;
  readonly rest: string;
}

interface Branch {
  readonly at: Gathered;
  readonly below: Branch[];
}

/** Deeper than this nothing is indented any more. */
const DEEPEST = 7;

function nested(rows: readonly Gathered[]): readonly Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const at of rows) {
    const depth = Math.min(at.row.depth, DEEPEST);
    const branch: Branch = { at, below: [] };
    open.length = Math.min(open.length, depth);
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

function Branches({ nodes, ...of }: DescentProps & { readonly nodes: readonly Branch[] }) {
  return (
    <ul class="tree">
      {nodes.map(({ at, below }) => (
        <li>
          <Node at={at} {...of} />
          {below.length > 0 && <Branches nodes={below} {...of} />}
        </li>
      ))}
    </ul>
  );
}

function Node({ at: { row, edge, copies }, trace, sigla }: DescentProps & { readonly at: Gathered }) {
  const { node, again, among } = row;
  if (copies.length > 0)
    return (
      <p class="facts">
        <span>
          <b>{copies.length.toLocaleString('en')} copies</b> word for word:{' '}
          <SiglaList ids={copies} sigla={sigla} />
        </span>
      </p>
    );
  const witness = trace.witnesses.find((w) => w.id === node.id);
  return (
    <>
      <p class="facts">
        {witness ? (
          <span>
            <WitnessLink witness={witness} sigla={sigla} />
          </span>
        ) : (
          <span class="unread">
            <Words of={sigla.named(node.id)} />
          </span>
        )}
        <span>{node.kind === 'read' ? dateOf(node.published) : 'named, not read'}</span>
        {again && <span>also stands elsewhere</span>}
        {edge && (
          <span>
            {edge.basis}, {howTaken(edge)}
          </span>
        )}
      </p>
      {edge && !again && <Why edge={edge} sigla={sigla} />}
      {edge && edge.variants.length > 0 && (
        <ul class="changes">
          {edge.variants.map((variant) => (
            <li>
              <Change variant={variant} />
            </li>
          ))}
        </ul>
      )}
      {among.length > 0 && (
        <p class="open">
          {among.length === 1 ? 'perhaps from' : 'from one of'}{' '}
          <SiglaList ids={among} sigla={sigla} most={5} />: not decided
        </p>
      )}
    </>
  );
}

/** The words that state it; else what it is concluded from. */
function Why({ edge, sigla }: { readonly edge: TraceEdge; readonly sigla: LinkedSigla }) {
  const { says, to } = edge;
  if (says)
    return (
      <p class="because">
        {says.witness !== to && (
          <>
            <Words of={sigla.of(says.witness)} /> says:{' '}
          </>
        )}
        <q>
          <Words of={bare(line(says.words.exact, 200))} />
        </q>
      </p>
    );
  const reasons = reasonsOf(edge);
  return reasons.length === 0 ? null : <p class="because">{reasons.join(', ')}</p>;
}

const MOST = 6;

/** Those of which one was taken from the other, or both from a third; nothing says which. */
function Ties({ trace: { stemma }, sigla }: DescentProps) {
  if (stemma.ties.length === 0) return null;
  return (
    <p class="hint">
      Kin, but nothing says which was first:{' '}
      {stemma.ties.slice(0, MOST).map(({ a, b }, i) => (
        <>
          {i > 0 && '; '}
          <Words of={sigla.of(a)} /> and <Words of={sigla.of(b)} />
        </>
      ))}
      {stemma.ties.length > MOST && ` and ${(stemma.ties.length - MOST).toLocaleString('en')} more`}.
    </p>
  );
}
