import type { Part, Span } from '../../../model/index.ts';
import { firstEndingAfter } from '../../sorted.ts';
import type { Prepared, Sentence, Token } from '../../text/prepare.ts';
import type { StatementInput } from '../index.ts';
import type { Draft } from './draft.ts';
import { type Quotation, quotations } from './quotations.ts';

/** What every rule is handed: the text cut up, its quotation marks, and look-ups into both. */
export interface RuleContext {
  readonly text: string;
  readonly prepared: Prepared;
  readonly headline: Part | undefined;
  readonly dateline: Part | undefined;
  /** All quoted stretches in the order of their starts. */
  readonly quotations: readonly Quotation[];
  /** Those that stand in no other. */
  readonly outer: readonly Quotation[];
}

export function ruleContext(input: StatementInput): RuleContext {
  const all = quotations(input.prepared);
  return {
    text: input.prepared.text,
    prepared: input.prepared,
    headline: input.headline,
    dateline: input.dateline,
    quotations: all,
    outer: all.filter((q) => q.depth === 0),
  };
}

/** A rule takes the drafts so far and gives those after it. Rules may replace the lists of a draft. */
export type Rule = (context: RuleContext, drafts: Draft[]) => Draft[];

export { firstEndingAfter };

/** The sentence at a place (or the next one, where the place lies between two). */
export const sentenceAt = ({ sentences }: Prepared, at: number): Sentence | undefined =>
  sentences[firstEndingAfter(sentences, at)];

/** The outermost quotation around a place. */
export function quotationAt(context: RuleContext, at: number): Quotation | undefined {
  const q = context.outer[firstEndingAfter(context.outer, at)];
  return q && q.start <= at ? q : undefined;
}

/** Index of the first token that ends after a place. */
export const tokenAt = (tokens: readonly Token[], at: number): number => firstEndingAfter(tokens, at);

/** Drafts by the sentences that their words stand in. */
export function bySentence(prepared: Prepared, drafts: readonly Draft[]): Map<number, Draft[]> {
  const map = new Map<number, Draft[]>();
  for (const d of drafts) if (!d.gone) register(prepared, map, d);
  return map;
}

/** Adds a draft to such a map; sentences that it stands under already are left alone. */
export function register(prepared: Prepared, map: Map<number, Draft[]>, draft: Draft): void {
  for (const { span } of [...draft.source, ...draft.cue, ...draft.content]) {
    for (let s = firstEndingAfter(prepared.sentences, span[0]); ; s++) {
      const sentence = prepared.sentences[s];
      if (!sentence || sentence.start >= span[1]) break;
      const there = map.get(s);
      if (!there) map.set(s, [draft]);
      else if (there.at(-1) !== draft && !there.includes(draft)) there.push(draft);
    }
  }
}

/** Text[start, end) without white space, commas and stops at its edges. */
export function trimmed(text: string, [start, end]: Span, edges = ' \t\n\r\u00a0,;:—–-'): Span {
  let from = start;
  let to = end;
  while (from < to && edges.includes(text[from]!)) from++;
  while (to > from && edges.includes(text[to - 1]!)) to--;
  return [from, to];
}
