import type { Words } from '../../model/index.ts';
import { withoutCircles } from './acyclic.ts';
import { isBefore } from './dates.ts';
import { decide, type Planned } from './decide.ts';
import { earliest } from './earliest.ts';
import { evidenceOf } from './kin.ts';
import { know } from './known.ts';
import { byString } from './order.ts';
import { countOrigins } from './origins.ts';
import { reconstruct } from './reconstruct.ts';
import { statedOf } from './stated.ts';
import {
  type Contradiction,
  type Relation,
  STEMMATIST,
  type Stemma,
  type StemmaEdge,
  type StemmaNode,
  type StemmaOptions,
  type Tie,
  type Undecided,
  type Witness,
} from './types.ts';

/**
 * Who took it from whom, among the tellings of one statement. Pure; the order of what is given says nothing. Time grows
 * with witnesses, relations, and slots, times a logarithm. Has no circles: see `withoutCircles`.
 */
export function makeStemma(
  given: readonly Witness[],
  relations: readonly Relation[] = [],
  options: StemmaOptions = {},
): Stemma {
  const known = know(given, relations, options);
  const stated = statedOf(known);
  const unread = reconstruct(known, stated);
  const planned: Planned[] = [];
  const undecided: Undecided[] = [];
  const ties = new Map<string, Tie>();
  for (const id of known.witnesses.keys()) {
    const decision = decide(known, stated, unread, id);
    planned.push(...decision.edges);
    if (decision.among.length > 0) undecided.push({ to: id, among: decision.among });
    for (const k of decision.ties) {
      const [a, b] = k.id < id ? [k.id, id] : [id, k.id];
      if (!ties.has(`${a}\n${b}`)) ties.set(`${a}\n${b}`, { a, b, evidence: evidenceOf(known, k, b) });
    }
  }
  // What is named and not read has its own source only in the words of others.
  for (const id of stated.unseen.keys())
    for (const s of stated.byChild.get(id) ?? [])
      planned.push({
        from: s.from,
        to: id,
        kind: 'derivation',
        translated: false,
        basis: 'stated',
        strength: s.evidence.strength,
        evidence: [s.evidence],
      });
  const { kept, removed } = withoutCircles(merged(planned));
  const contradictions: Contradiction[] = [...known.contradictions];
  const dateOf = (id: string): string | null => known.witnesses.get(id)?.published ?? null;
  const against = (kind: Contradiction['kind'], ids: readonly string[], edges: readonly Planned[]): void => {
    const words = edges.flatMap((e) => e.evidence.flatMap((v): Words[] => (v.words ? [v.words] : [])));
    contradictions.push({ kind, witnesses: ids, words, dates: ids.map(dateOf) });
  };
  for (const circle of removed)
    against('circle', [...new Set(circle.flatMap((e) => [e.from, e.to]))].sort(byString), circle);
  for (const e of kept)
    if (isBefore(known.times.get(e.to), known.times.get(e.from)))
      against('date-against-chain', [e.from, e.to], [e]);
  contradictions.sort(
    (a, b) => byString(a.kind, b.kind) || byString(a.witnesses.join('\n'), b.witnesses.join('\n')),
  );
  const edges = kept
    .map((e): StemmaEdge => ({ ...e, by: STEMMATIST }))
    .sort((a, b) => byString(a.to, b.to) || byString(a.from, b.from));
  const nodes: StemmaNode[] = [...known.witnesses.values()].map((w) => ({
    id: w.id,
    kind: 'read',
    outlet: w.outlet,
    published: w.published ?? null,
    language: w.language,
  }));
  for (const [id, { outlet, named }] of [...stated.unseen].sort(([a], [b]) => byString(a, b)))
    nodes.push({
      id,
      kind: 'unseen',
      outlet,
      named: named.map(({ witness, words }) => ({ witness, words })),
    });
  const descent = { nodes, edges, ties: [...ties.values()].sort(byPair), undecided };
  return {
    ...descent,
    contradictions,
    witnesses: known.witnesses,
    origins: countOrigins({ ...descent, firstHand: known.firstHand }),
    earliestKnown: () => earliest(known, contradictions),
  };
}

const byPair = (x: Tie, y: Tie): number => byString(x.a, y.a) || byString(x.b, y.b);

/** Several who name the same step make one edge. */
function merged(planned: readonly Planned[]): Planned[] {
  const out = new Map<string, Planned>();
  for (const e of planned) {
    const key = `${e.from}\n${e.to}`;
    const other = out.get(key);
    out.set(
      key,
      other
        ? {
            ...other,
            strength: Math.max(other.strength, e.strength),
            evidence: [...other.evidence, ...e.evidence],
          }
        : e,
    );
  }
  return [...out.values()];
}
