import type { Telling, Told, VariantKind, Words } from '../../read/index.ts';
import type { Link } from '../align/align.ts';
import type { WordDiff } from '../align/diff.ts';
import type { VariantSubkind } from '../model.ts';

/** One telling of a passage, in its article. */
export interface Side {
  readonly telling: Telling;
  readonly told: Told;
}

/** The base's telling of a passage and another article's. */
export interface Pair {
  readonly base: Side;
  readonly other: Side;
  readonly diff: WordDiff;
  /** Few enough words changed for the word diff to say what became of what. */
  readonly near: boolean;
}

export interface Found {
  readonly kind: VariantKind;
  readonly sub?: VariantSubkind;
  readonly from: Words | null;
  readonly to: Words | null;
}

/** A rule of comparison: the differences of its kinds that a pair shows, in order of place. */
export type PairRule = (pair: Pair) => readonly Found[];

export const wordsAt = (text: string, start: number, end: number): Words => ({
  span: [start, end],
  exact: text.slice(start, end),
});

export const unitWords = ({ telling, told }: Side): Words => wordsAt(telling.text, ...told.unit.span);

/** Below this share of changed words the word diff says what became of what. */
const NEAR = 0.5;

export const pairOf = (
  base: Telling,
  other: Telling,
  { link, diff }: { readonly link: Link; readonly diff: WordDiff },
): Pair => ({
  base: { telling: base, told: base.told[link.base]! },
  other: { telling: other, told: other.told[link.other]! },
  diff,
  near: diff.changed <= NEAR,
});
