import type { Series } from '../form.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import { type Estimate, estimate, estimatesByDay } from './estimate.ts';
import { type StaleRepeat, staleRepeats } from './stale.ts';
import { type Observation, observationsOf } from './tellings.ts';

/** A series with what can be said of it. */
export interface Analysis {
  readonly series: Series;
  readonly observations: readonly Observation[];
  /** Of all its points. */
  readonly estimate: Estimate;
  readonly byDay: readonly Estimate[];
  readonly contradictions: readonly Contradiction[];
  readonly stale: readonly StaleRepeat[];
}

export function analyse(series: Series): Analysis {
  const { points } = series;
  const observations = observationsOf(points);
  return {
    series,
    observations,
    estimate: estimate(points),
    byDay: estimatesByDay(points),
    contradictions: contradictionsOf(observations),
    stale: staleRepeats(points),
  };
}
