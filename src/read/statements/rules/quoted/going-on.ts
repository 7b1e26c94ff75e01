import { firstEndingAfter, type RuleContext } from '../context.ts';
import { type Draft, endOf, startOf } from '../draft.ts';
import type { Quotation } from '../quotations.ts';
import type { NearBySentence } from './beside.ts';

/** A statement of more pieces than this is none that somebody wrote; the bound keeps a hostile text linear. */
export const MAX_PARTS = 64;

/** The statement that a quotation was given to. */
export interface Given {
  readonly draft: Draft;
  readonly q: Quotation;
}

/** "...," she said. "...": the statement before in the same paragraph, where it was quoting. */
export function goneOnFrom(
  { prepared, text }: RuleContext,
  last: Given | undefined,
  q: Quotation,
  first: number,
): Draft | undefined {
  const opens = prepared.sentences[first];
  if (last?.q.paragraph !== q.paragraph || !opens) return undefined;
  if (!/^["“„«‘'\s]*$/.test(text.slice(opens.start, q.start))) return undefined;
  const { draft } = last;
  if (draft.content.length >= MAX_PARTS) return undefined;
  const ended = firstEndingAfter(prepared.sentences, endOf(draft) - 1);
  return first - ended <= 1 ? draft : undefined;
}

/** Brandt praised him. “He never slept.”: a sentence of her own words right after what she says in others'. */
export function runsOn({ text, prepared }: RuleContext, q: Quotation, before: Draft, first: number): boolean {
  const { sentences } = prepared;
  const opens = sentences[first]!;
  if (opens.paragraph !== q.paragraph || !/^["“„«‘'\s]*$/.test(text.slice(opens.start, q.start)))
    return false;
  const last = sentences[first - 1];
  if (last?.paragraph !== q.paragraph || before.content.length >= MAX_PARTS) return false;
  return endOf(before) > last.start && before.source.every((p) => p.basis === 'stated');
}

/** The nearest statement before a quotation that has a source, some sentences back at most. */
export function latestBefore(
  near: NearBySentence,
  q: Quotation,
  around: readonly Draft[],
  first: number,
): Draft | undefined {
  const here = around.filter((d) => d.source.length > 0 && startOf(d) < q.start);
  if (here.length) return here.at(-1);
  for (let s = first - 1; s >= Math.max(0, first - 12); s--) {
    const there = near.get(s)?.filter((d) => !d.gone && d.source.length > 0 && d.kind === 'saying');
    if (there?.length) return there.at(-1);
  }
  return undefined;
}
