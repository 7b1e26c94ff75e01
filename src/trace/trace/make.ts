import type { Telling, Words } from '../../read/index.ts';
import { inherited } from '../stemma/along.ts';
import { intervalOf, isPlausible } from '../stemma/dates.ts';
import { relationsOf } from '../stemma/from/relations.ts';
import { makeStemma } from '../stemma/make.ts';
import { byString } from '../stemma/order.ts';
import type { Relation, SlotReading, StemmaEdge, StemmaOptions } from '../stemma/types.ts';
import { sameName } from '../variants/relayers.ts';
import { apparatusOf } from './apparatus.ts';
import { sentenceAround } from './around.ts';
import { baseOf } from './choose-base.ts';
import { type ComparedTellings, compareTellings } from './compare.ts';
import { isOfStatement } from './names.ts';
import { Copies } from './once.ts';
import { outletNamer, outletsWritten, ownOutlet } from './outlet-names.ts';
import { openingOf, type Reduced, reduced, withSentences } from './reduce.ts';
import { slotsOf } from './slots.ts';
import { saidOn, statementOf } from './statement.ts';
import {
  type TellingOf,
  TRACER,
  type Trace,
  type TraceEdge,
  type TraceOptions,
  type TraceVariant,
} from './types.ts';
import { unreadOf } from './unread.ts';
import { headlineOf, stemmaWitness, toldSentence } from './witness.ts';

/**
 * The trace of one statement from the articles that tell it: at least one; those of which no sentence is found are left
 * out. Pure; the order in which they are given says nothing. Every article is compared with the base and with what it was
 * taken from; those with the same text once.
 */
export function makeTrace(given: readonly TellingOf[], options: TraceOptions = {}): Trace {
  const { asOf } = options;
  const linked = byDate(
    given.map(reduced).filter((w) => w.telling.told.length > 0),
    asOf,
  );
  const [first] = linked;
  if (!first) throw new RangeError('no article tells the statement');
  const { index, basis } = baseOf(linked, asOf, options.base);
  const copies = new Copies();
  const opening = copies.each((w) => openingOf(w, linked[index]!));
  const witnesses = linked.map((w) => withSentences(w, opening(w)));
  const base = witnesses[index]!;
  const compare = copies.pair((a, b) => compareTellings(a.telling, b.telling));
  const headline = copies.each((w) => headlineOf(w, witnesses.length === 1));
  const outletOf = outletNamer(outletsWritten(witnesses));
  const outlets = new Map(witnesses.map((w) => [w.id, ownOutlet(w.telling, outletOf)]));
  const others = witnesses.filter((w) => w !== base);
  const slots = slotsOf(
    base.telling,
    others.map((w) => ({ telling: w.telling, compared: compare(base, w) })),
  );
  const readings = new Map<string, readonly SlotReading[]>([[base.id, slots.base]]);
  for (const [i, w] of others.entries()) readings.set(w.id, slots.others[i]!);
  const said = saidOn(witnesses);
  const stemma = makeStemma(
    witnesses.map((w) => stemmaWitness(w, readings.get(w.id)!, outletOf, outlets.get(w.id)!)),
    relationsByDate(witnesses),
    { ...(asOf !== undefined && { asOf }), ...(said !== undefined && { said }) } satisfies StemmaOptions,
  );
  const byId = new Map(witnesses.map((w) => [w.id, w]));
  const edges = stemma.edges.map((edge): TraceEdge => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    const says = saysIn(edge, byId);
    if (!from || !to) return { ...edge, says, compared: null, changed: null, variants: [] };
    const found = compare(from, to);
    return {
      ...edge,
      says,
      compared: found.by,
      changed: found.changed,
      variants: shownOf(from.telling, to.telling, found, outlets.get(edge.to)!),
    };
  });
  const { nodes, ties, undecided, origins, contradictions } = stemma;
  return {
    type: 'trace',
    id: options.id ?? null,
    tracer: TRACER,
    statement: statementOf(witnesses, base, options.asked),
    witnesses: witnesses.map((w) => {
      const versions = options.versions?.get(w.id);
      return {
        id: w.id,
        article: w.telling.reading.article,
        outlet: outlets.get(w.id)!,
        told: w.telling.told.map((t) => toldSentence(w.telling, t)),
        headline: headline(w),
        variants: w === base ? [] : shownOf(base.telling, w.telling, compare(base, w), outlets.get(w.id)!),
        ...(versions && versions.length > 0 && { versions }),
      };
    }),
    base: base.id,
    baseBasis: basis,
    stemma: { nodes, edges, ties, undecided },
    apparatus: apparatusOf(
      slots.slots,
      witnesses.map((w) => ({ id: w.id, readings: readings.get(w.id)! })),
      base.id,
      inherited(stemma),
    ),
    origins,
    earliest: stemma.earliestKnown(),
    unread: unreadOf(witnesses, stemma, options.isRead ?? (() => false)),
    contradictions,
    links: options.links ?? [],
  };
}

/** Copies of one text are held against the eldest: `relationsOf` takes the one that comes first by its id. */
function relationsByDate(witnesses: readonly Reduced[]): Relation[] {
  const nth = witnesses.map((w, i) => ({ id: String(i).padStart(9, '0'), text: w.telling.text }));
  const idOf = (n: string): string => witnesses[Number(n)]!.id;
  return relationsOf(nth).map((r) => ({ ...r, a: idOf(r.a), b: idOf(r.b) }));
}

/** The words that state it, in their sentence. */
function saysIn({ evidence, to }: StemmaEdge, witnesses: ReadonlyMap<string, Reduced>): TraceEdge['says'] {
  const all = evidence.filter((e) => (e.kind === 'cited' || e.kind === 'cited-by-another') && e.words);
  // What the article says itself goes before what another says of it.
  const stated = all.find((e) => e.witness === to) ?? all[0];
  const of = stated && witnesses.get(stated.witness);
  if (!stated?.words || !of) return null;
  return { witness: of.id, words: sentenceAround(of.telling.text, stated.words.span) };
}

/** Those without a date that an article can have stand last. An article counts once: with the text that comes first. */
function byDate(witnesses: readonly Reduced[], asOf: string | undefined): Reduced[] {
  const today = intervalOf(asOf);
  const at = (w: Reduced): number => {
    const time = intervalOf(w.telling.reading.article.published);
    return time && isPlausible(time, today) ? time.low : Number.POSITIVE_INFINITY;
  };
  const key = ({ id, telling }: Reduced): string => `${id}\n${telling.text}`;
  const sorted = witnesses
    .map((w) => [at(w), w] as const)
    .sort(([s, a], [t, b]) => (s === t ? byString(key(a), key(b)) : s < t ? -1 : 1))
    .map(([, w]) => w);
  const seen = new Set<string>();
  return sorted.filter((w) => !seen.has(w.id) && seen.add(w.id));
}

/** Differences that are of the statement: names that stand elsewhere, and an outlet that names itself, are not. */
function shownOf(
  from: Telling,
  to: Telling,
  { variants }: ComparedTellings,
  outlet: string | null,
): TraceVariant[] {
  return variants
    .filter((v) => {
      if (v.kind === 'name')
        return (v.from && isOfStatement(from, v.from)) || (v.to && isOfStatement(to, v.to));
      // Found once for all copies, whichever outlet printed them.
      const isOwn = (words: Words | null): boolean => words === null || sameName(words.exact, outlet ?? '');
      return v.sub !== 'relayer' || !isOwn(v.from) || !isOwn(v.to);
    })
    .map(({ kind, sub, from: before, to: after }) => ({
      kind,
      ...(sub && { sub }),
      from: before,
      to: after,
    }));
}
