import { articleChain } from '../../read/chain/index.ts';
import type { Reading, Statement, Telling, Told, Words } from '../../read/index.ts';
import { overlaps } from '../../read/parts.ts';
import { witnessOf } from '../stemma/from/witness.ts';
import type { SlotReading, Witness } from '../stemma/types.ts';
import { wordsAt } from '../variants/pair.ts';
import { within } from '../within.ts';
import type { Reduced } from './reduce.ts';
import { type ToldSentence, TRACER, type TraceVariant } from './types.ts';

/** A sentence as a trace shows it. */
export function toldSentence({ text }: Pick<Telling, 'text'>, told: Told): ToldSentence {
  const { unit, statement, part } = told;
  const [source] = statement.source;
  return {
    ...wordsAt(text, ...unit.span),
    part,
    statement: unit.statement < 0 ? null : statement.id,
    speaker: statement.speaker?.name ?? null,
    source: source ? { span: source.span, exact: source.exact } : null,
    directness: statement.directness,
    marks: statement.marks,
    certainty: statement.certainty.value,
    polarity: statement.certainty.polarity,
    hedges: statement.certainty.hedges.map(({ span, exact }) => ({ span, exact })),
    figures: unit.figures,
    chain: statement.chain.map((h) => ({ ...h, words: h.span && wordsAt(text, ...h.span) })),
  };
}

/** What headline and lead tell otherwise than the body, of the statement or (where it is `alone`) of anything. */
export function headlineOf({ telling, of }: Reduced, alone: boolean): TraceVariant[] {
  const at = telling.told.map((t) => t.unit.span);
  const isOf = (words: Words): boolean => at.some((s) => overlaps(s, words.span));
  const out: TraceVariant[] = [];
  for (const { kind, from, to, ...more } of [
    ...telling.reading.comparisons,
    ...within(of.telling, 0, TRACER),
  ]) {
    // A headline has its own way of saying who spoke and how.
    if (!from || !to || kind === 'directness' || !(alone || isOf(from) || isOf(to))) continue;
    const sub = 'sub' in more ? more.sub : undefined;
    if (!out.some((h) => h.kind === kind && sameWords(h.from, from) && sameWords(h.to, to)))
      out.push({ kind, ...(sub && { sub }), from, to });
  }
  return out;
}

const sameWords = (a: Words | null, b: Words): boolean => a?.exact.toLowerCase() === b.exact.toLowerCase();

/** What of it bears on descent. */
export function stemmaWitness(
  { id, telling, of }: Reduced,
  readings: readonly SlotReading[],
  outletOf: (name: string) => string,
  outlet: string | null,
): Witness {
  const { text, reading } = telling;
  const statements = citing(telling, (name) => outletOf(name) === outlet);
  const links = of.links ?? [];
  const read = { id, text, reading: inOrder(reading), links, readings };
  return { ...witnessOf({ ...read, statements }, outletOf), outlet };
}

/**
 * The statements whose chains say where the telling is from: those of its sentences; where these name nobody but the
 * speaker and the article's own outlet, all of the same speaker's; where these do not either, the one whose chain stands
 * for the article as a whole.
 */
function citing({ told, reading }: Telling, isOwn: (name: string) => boolean): readonly number[] {
  const isPassedOn = (i: number): boolean =>
    reading.statements[i]!.chain.some((h) => (h.role === 'medium' || h.role === 'relayer') && !isOwn(h.name));
  const own = [...new Set(told.map((t) => t.unit.statement).filter((i) => i >= 0))];
  const speakers = new Set(told.map((t) => t.statement.speaker?.name).filter((n) => n !== undefined));
  const same = reading.statements.flatMap((s, i) => (s.speaker && speakers.has(s.speaker.name) ? [i] : []));
  const whole = articleChain(reading);
  const main = reading.statements.flatMap((s, i) => (s.chain === whole ? [i] : []));
  return [own, same, main].find((list) => list.some(isPassedOn)) ?? own;
}

/** An outlet that speaks of what was told to another ("..., the agency said") stands behind that in the chain. */
function inOrder(reading: Reading): Reading {
  const outlets = new Set(reading.names.filter((n) => n.kind === 'outlet').map((n) => n.canonical));
  const isTurned = ({ chain: [first, second] }: Statement): boolean =>
    first?.role === 'speaker' && outlets.has(first.name) && second?.role === 'medium';
  if (!reading.statements.some(isTurned)) return reading;
  const turned = (s: Statement): Statement => {
    if (!isTurned(s)) return s;
    const [first, ...rest] = s.chain;
    const own = rest.findIndex((h) => h.role === 'outlet');
    const at = own < 0 ? rest.length : own;
    return { ...s, chain: [...rest.slice(0, at), { ...first!, role: 'relayer' }, ...rest.slice(at)] };
  };
  return { ...reading, statements: reading.statements.map(turned) };
}
