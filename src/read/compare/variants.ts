import type { Comparison, Statement, VariantKind, Words } from '../../model/index.ts';
import type { Aligned } from './align.ts';
import type { Compared } from './units.ts';

/** What a rule of comparison is given: a pair that tells the same thing, nearer to the speaker → further away. */
export interface PairContext {
  readonly text: string;
  readonly reading: Compared;
  readonly pair: Aligned;
  readonly from: Statement;
  readonly to: Statement;
}

/** One difference in one slot. */
export interface Variant {
  readonly kind: VariantKind;
  readonly from: Words;
  readonly to: Words;
}

/** A rule of comparison: the differences of one kind that a pair shows. */
export type VariantRule = (context: PairContext) => readonly Variant[];

/** The bare words of a part, without who found them. */
export const wordsOf = ({ span, exact }: Words): Words => ({ span, exact });

/** The words of text[start, end). */
export const wordsAt = (text: string, start: number, end: number): Words => ({
  span: [start, end],
  exact: text.slice(start, end),
});

export const comparison = (variant: Variant, from: number, to: number): Comparison => ({
  kind: variant.kind,
  from: wordsOf(variant.from),
  to: wordsOf(variant.to),
  statements: [from, to],
});
