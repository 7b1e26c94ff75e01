import type { EvidenceKind } from './types.ts';

/**
 * How surely each kind of evidence shows that one is the other's kin, by hand: a stated source is believed, words in
 * common nearly so; a slip is rarely made twice, a variant often is.
 */
export const STRENGTH: Readonly<Record<EvidenceKind, number>> = {
  cited: 0.95,
  'cited-by-another': 0.85,
  link: 0.7,
  verbatim: 0.95,
  'near-copy': 0.9,
  'partly-derived': 0.7,
  translated: 0.75,
  'shared-slip': 0.8,
  'shared-variant': 0.35,
  time: 0,
  direction: 0,
};

/** What agreement and disagreement of a possible parent and a child add to its rank. */
export const RANK = {
  verbatim: 4,
  /** Times the share of words. */
  nearCopy: 3,
  partlyDerived: 2,
  translated: 1.5,
  slip: 2,
  minority: 0.7,
  majority: 0.1,
  /** The child alone has it: its own change. */
  ownChange: -0.2,
  /** The parent alone has it, and the child what others have: the child is not from it. */
  parentAlone: -1.5,
  otherwise: -0.8,
} as const;

/** Below this rank nothing is concluded from likeness. */
export const ENOUGH = 1.8;
/** By so much the parent outranks the next that might be it. */
export const LEAD = 0.3;
