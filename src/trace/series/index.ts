/** A figure over time: points out of readings, put into series, held against one another. Pure. */
export { type Amount, amountOf, isBelow, named } from './analyse/amount.ts';
export type { Contradiction, ContradictionKind } from './analyse/contradictions.ts';
export { contradictionsOf } from './analyse/contradictions.ts';
export { type Estimate, estimate, estimatesByDay, overall } from './analyse/estimate.ts';
export { type Analysis, analyse } from './analyse/index.ts';
export { type StaleReason, type StaleRepeat, staleRepeats } from './analyse/stale.ts';
export { type Observation, observationsOf } from './analyse/tellings.ts';
export { countriesNamed } from './countries-named.ts';
export { formSeries, type Series } from './form.ts';
export { sameThingAs } from './lexicon.ts';
export { pointsOf } from './points.ts';
export type * from './types.ts';
