import type { Stemma, StemmaEdge, StemmaNode } from '../../stemma/types.ts';
import { stemmaSvg } from '../../stemma/view/svg.ts';
import { stemmaOf } from '../stemma-of.ts';
import type { ApparatusChange, Trace } from '../types.ts';
import { kindName } from './change.ts';
import { cut, listed, type Sigla } from './sigla.ts';
import { gatheredTree, howTaken } from './tree.ts';

/** A change of a slot that was new in one telling, with its words, and who has it from there. */
export interface Inherited extends ApparatusChange {
  readonly kind: Trace['apparatus'][number]['kind'];
  readonly fromWords: string;
  readonly toWords: string;
}

/** Every change that is new somewhere; those that most inherited first. */
export const inheritedIn = ({ apparatus }: Trace): readonly Inherited[] =>
  apparatus
    .flatMap(({ kind, readings, changes }) => {
      const words = (reading: string): string =>
        kind === 'bound' || kind === 'directness'
          ? kindName(reading)
          : (readings.find((r) => r.reading === reading)?.words?.exact ?? reading);
      return changes.map((c) => ({ ...c, kind, fromWords: words(c.from), toWords: words(c.to) }));
    })
    .sort((a, b) => b.heirs.length - a.heirs.length);

/** So many kinds of variant are named under a box. */
const KINDS = 2;

export interface TraceDrawing {
  readonly title?: string;
  readonly sigla: Sigla;
  /** Where a witness leads to, in a page. */
  hrefOf?(witness: string): string | undefined;
}

/**
 * The stemma of a trace as a drawing: many copies of one, word for word, as one box; under each box how it was taken and
 * what changed. In `data-has` stand the places in `inheritedIn` of the changes that a witness has, and by which edges it has them.
 */
export function traceSvg(trace: Trace, { title, sigla, hrefOf }: TraceDrawing): string {
  const copies = new Map(
    gatheredTree(trace).flatMap((g) => (g.copies.length > 0 ? [[g.row.node.id, g.copies]] : [])),
  );
  const edges = new Map(trace.stemma.edges.map((e) => [`${e.from}\n${e.to}`, e]));
  const undecided = new Map(trace.stemma.undecided.map((u) => [u.to, u.among]));
  const having = inheritedIn(trace).map(({ by, heirs }) => ({ by, all: new Set([by, ...heirs]) }));
  const marksOf = (of: StemmaNode | StemmaEdge): string =>
    having
      .flatMap(({ by, all }, i) => {
        const has = 'id' in of ? all.has(of.id) : all.has(of.to) && (of.to === by || all.has(of.from));
        return has ? [String(i)] : [];
      })
      .join(' ');
  return stemmaSvg(without(stemmaOf(trace), new Set([...copies.values()].flatMap((c) => c.slice(1)))), {
    ...(title !== undefined && { title }),
    nameOf: (node) => sigla.named(node.id),
    copiesOf: (node) => (copies.get(node.id)?.length ?? 1) - 1,
    marksOf,
    noteOf: ({ id }) => {
      const among = undecided.get(id);
      if (!among) return undefined;
      const names = listed(among.map(sigla.of), 4);
      return among.length === 1 ? `perhaps from ${names}` : `from one of ${names}`;
    },
    labelOf: (edge) => {
      const own = edges.get(`${edge.from}\n${edge.to}`);
      if (!own) return '';
      const all = [...new Set(own.variants.map((v) => kindName(v.kind)))];
      const kinds = all.length > KINDS ? [...all.slice(0, KINDS), `+${all.length - KINDS}`] : all;
      if (kinds.length === 0) return howTaken(own);
      // What changed then stands in another sentence, the headline say.
      return own.changed === 0 ? kinds.join(', ') : `${howTaken(own)}: ${kinds.join(', ')}`;
    },
    ...(hrefOf && { hrefOf: (node) => (node.kind === 'read' ? hrefOf(node.id) : undefined) }),
  });
}

/** Without nodes that stand at the end of their line. */
const without = (stemma: Stemma, ids: ReadonlySet<string>): Stemma => ({
  ...stemma,
  nodes: stemma.nodes.filter((n) => !ids.has(n.id)),
  edges: stemma.edges.filter((e) => !ids.has(e.to)),
});

/** “at least → exact” */
export const inheritedWords = ({ fromWords, toWords }: Inherited): string =>
  `${cut(fromWords, 60) || 'nothing'} → ${cut(toWords, 60) || 'left out'}`;
