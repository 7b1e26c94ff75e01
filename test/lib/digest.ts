import type { Figure, Part, Reading, Statement } from '../../src/read/index.ts';

/** A reading boiled down to what a person would check: words instead of offsets, one short line where one suffices. */
export interface Digest {
  readonly headline?: string;
  readonly dateline?: string;
  readonly statements: readonly StatementDigest[];
  readonly figures: readonly string[];
  readonly dates: readonly string[];
  readonly names: readonly string[];
  readonly comparisons: readonly string[];
}

interface StatementDigest {
  readonly who: string;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly form: string;
  readonly chain: string;
  readonly sure: string;
  readonly figures: readonly string[];
}

const words = (parts: readonly Part[]): string => parts.map((p) => p.exact).join(' … ');

/** "at-least 10 [case] of North Korean missiles"; a range as 10..15, an open end left out. */
export function figureLine(f: Figure): string {
  const value = f.value ?? `${f.low ?? ''}..${f.high ?? ''}`;
  const counted = f.counted ? ` [${f.counted.lemma}]` : '';
  return `${f.bound} ${value}${f.unit ? ` ${f.unit}` : ''}${counted}${f.direction ? ` ${f.direction}` : ''}${f.basis === 'inferred' ? ' (inferred)' : ''}`;
}

function statementDigest(reading: Reading, s: Statement): StatementDigest {
  const { value, polarity, hedges } = s.certainty;
  const hedged = hedges.length > 0 ? `: ${hedges.map((h) => h.exact).join(', ')}` : '';
  return {
    who: s.speaker ? `${s.speaker.name} (${s.speaker.basis})` : '-',
    source: words(s.source),
    cue: words(s.cue),
    content: words(s.content),
    form: `${s.part}, ${s.directness}, marks ${s.marks}, ${s.kind}${s.attitude ? ` of ${s.attitude}` : ''}`,
    chain: s.chain
      .map((h) => `${h.role} ${h.name}${h.how ? ` (${h.how})` : ''}${h.basis === 'inferred' ? '?' : ''}`)
      .join(' → '),
    sure: `${value} ${polarity}${hedged}`,
    figures: s.figures.map((i) => figureLine(reading.figures[i]!)),
  };
}

export function digest(reading: Reading): Digest {
  const { headline, dateline } = reading.article;
  return {
    ...(headline && { headline: headline.exact }),
    ...(dateline && { dateline: dateline.exact }),
    statements: reading.statements.map((s) => statementDigest(reading, s)),
    figures: reading.figures.map((f) => `${f.exact} = ${figureLine(f)}`),
    dates: reading.dates.map((d) => `${d.exact} = ${d.type} ${d.value ?? 'unresolved'}`),
    names: reading.names.map(
      (n) => `${n.exact} = ${n.kind} ${n.canonical}${n.office ? `, ${n.office.exact}` : ''}`,
    ),
    comparisons: reading.comparisons.map((c) => `${c.kind}: ${c.from.exact} → ${c.to.exact}`),
  };
}
