import type { Basis, Directness, Marks, Part, Span, StatementPart } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { FoundStatement } from '../found.ts';

/** A statement while the rules work on it: they replace its lists, and say by reference who else's source it has. */
export interface Draft {
  part: StatementPart;
  source: readonly Part[];
  cue: readonly Part[];
  content: readonly Part[];
  directness: Directness;
  marks: Marks;
  kind: 'saying' | 'attitude';
  attitude: string | undefined;
  confidence: number;
  /** The statement whose source also said this. */
  sourceOf: Draft | undefined;
  /** Set by a rule that takes the statement away, or puts another in its place (then its followers go to that). */
  gone: boolean;
  heir: Draft | undefined;
  /** It is the speaker's own words though no marks say so. */
  lost: boolean;
  /** Its words are settled: no other rule widens it or takes it away. */
  firm: boolean;
}

export function newDraft(
  source: readonly Part[],
  cue: readonly Part[],
  content: readonly Part[],
  confidence: number,
): Draft {
  return {
    part: 'body',
    source,
    cue,
    content,
    directness: 'indirect',
    marks: 'none',
    kind: 'saying',
    attitude: undefined,
    confidence,
    sourceOf: undefined,
    gone: false,
    heir: undefined,
    lost: false,
    firm: false,
  };
}

/** Statements as drafts, with indices turned into references. */
export function toDrafts(found: readonly FoundStatement[]): Draft[] {
  const drafts = found.map((f): Draft => {
    const { sourceOf: _, attitude, ...rest } = f;
    const lost = f.marks === 'lost';
    return { ...rest, attitude, sourceOf: undefined, gone: false, heir: undefined, lost, firm: false };
  });
  found.forEach((f, i) => {
    if (f.sourceOf !== undefined) drafts[i]!.sourceOf = drafts[f.sourceOf];
  });
  return drafts;
}

/** Drafts as statements in the order of their first words; those without content are left out. */
export function toFound(drafts: readonly Draft[]): FoundStatement[] {
  const kept = drafts
    .filter((d) => !d.gone && d.content.length > 0)
    .map((d) => ({ d, at: startOf(d) }))
    .sort((a, b) => a.at - b.at || a.d.content[0]!.span[0] - b.d.content[0]!.span[0])
    .map(({ d }) => d);
  const index = new Map(kept.map((d, i) => [d, i]));
  return kept.map((d): FoundStatement => {
    const sourceOf = d.sourceOf && index.get(living(d.sourceOf));
    return {
      part: d.part,
      source: d.source,
      cue: d.cue,
      content: d.content,
      directness: d.directness,
      marks: d.marks,
      kind: d.kind,
      ...(d.attitude !== undefined && { attitude: d.attitude }),
      confidence: d.confidence,
      ...(sourceOf !== undefined && { sourceOf }),
    };
  });
}

/** The draft that stands where this one stood. */
function living(draft: Draft): Draft {
  let d = draft;
  for (let steps = 0; d.gone && d.heir && steps < 8; steps++) d = d.heir;
  return d;
}

const parts = (d: Draft): Part[] => [...d.source, ...d.cue, ...d.content];
export const startOf = (d: Draft): number => Math.min(...parts(d).map((p) => p.span[0]));
export const endOf = (d: Draft): number => Math.max(...parts(d).map((p) => p.span[1]));

/** Characters that a list of parts shares with a span. */
export function shared(list: readonly Part[], [start, end]: Span): number {
  let n = 0;
  for (const { span } of list) n += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
  return n;
}

/** A list of parts with one span more; parts that touch it, or that only white space parts from it, become one. */
export function withSpan(
  text: string,
  list: readonly Part[],
  [start, end]: Span,
  by: string,
  basis: Basis = 'stated',
): Part[] {
  let from = start;
  let to = end;
  const out: Part[] = [];
  for (const p of list) {
    const apart =
      p.span[1] < from ? text.slice(p.span[1], from) : p.span[0] > to ? text.slice(to, p.span[0]) : '';
    if (apart.trim() === '' && apart.length < 4 && !apart.includes('\n')) {
      from = Math.min(from, p.span[0]);
      to = Math.max(to, p.span[1]);
    } else out.push(p);
  }
  out.push(part(text, from, to, by, basis));
  return out.sort((a, b) => a.span[0] - b.span[0]);
}

/** A list of parts without a span; pieces without a word are left out. */
export function withoutSpan(text: string, list: readonly Part[], [start, end]: Span): Part[] {
  const out: Part[] = [];
  for (const p of list) {
    if (p.span[1] <= start || p.span[0] >= end) {
      out.push(p);
      continue;
    }
    for (const [s, e] of [
      [p.span[0], start],
      [end, p.span[1]],
    ] as const) {
      let from = s;
      let to = e;
      while (from < to && /[\s,.;:]/.test(text[from]!)) from++;
      while (to > from && /[\s,;:]/.test(text[to - 1]!)) to--;
      if (to - from > 3) out.push(part(text, from, to, p.by, p.basis));
    }
  }
  return out;
}
