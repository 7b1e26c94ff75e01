import type { Certainty, Polarity } from '../../../model/index.ts';

/** 3 certain, 2 probable, 1 possible, 0 unspecified; polarity 1 or -1 (of no account at level 0). */
export interface State {
  readonly level: number;
  readonly polarity: number;
}

export const CERTAIN: State = { level: 3, polarity: 1 };
export const UNSPECIFIED: State = { level: 0, polarity: 1 };
/** The level of a certainty. */
export const LEVEL: Readonly<Record<Certainty, number>> = {
  certain: 3,
  probable: 2,
  possible: 1,
  unspecified: 0,
};
const NAMES: readonly Certainty[] = ['unspecified', 'possible', 'probable', 'certain'];

export function verdictOf(state: State): { certainty: Certainty; polarity: Polarity } {
  const certainty = NAMES[state.level]!;
  if (state.level === 0) return { certainty, polarity: 'unspecified' };
  return { certainty, polarity: state.polarity > 0 ? 'positive' : 'negative' };
}

export const min = (a: State, b: State): State => ({
  level: Math.min(a.level, b.level),
  polarity: b.polarity,
});
