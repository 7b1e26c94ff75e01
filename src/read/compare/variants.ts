import type { Comparison, Statement, VariantKind, Words } from '../../model/index.ts';
import type { Compared, Unit } from './units.ts';

/** One side of a pair: a unit of a statement, in its reading, in its text. */
export interface Side {
  readonly text: string;
  readonly reading: Compared;
  readonly statement: Statement;
  readonly unit: Unit;
}

/** A pair that tells the same thing: `from` is the telling nearer to the speaker. Both may lie in one article. */
export interface Pair {
  readonly from: Side;
  readonly to: Side;
}

/** One difference in one slot. */
export interface Variant {
  readonly kind: VariantKind;
  readonly from: Words;
  readonly to: Words;
}

/** A rule of comparison: the differences of one kind that a pair shows. */
export type VariantRule = (pair: Pair) => readonly Variant[];

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
