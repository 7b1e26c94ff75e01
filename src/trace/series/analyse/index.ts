import type { Series } from '../form.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import { type Estimate, estimatesByDay, overall } from './estimate.ts';
import { type StaleRepeat, staleRepeats } from './stale.ts';
import { type Observation, observationsOf } from './tellings.ts';

/** A series with what can be said of it. */
export interface Analysis {
  readonly series: Series;
  readonly observations: readonly Observation[];
  /** Of all its points but the stale ones; `byDay` and `contradictions` leave these out too. */
  readonly estimate: Estimate;
  readonly byDay: readonly Estimate[];
  readonly contradictions: readonly Contradiction[];
  readonly stale: readonly StaleRepeat[];
}

export function analyse(series: Series): Analysis {
  const { points } = series;
  const observations = observationsOf(points);
  const stale = staleRepeats(points);
  const old = new Set(stale.map((s) => s.point.id));
  const fresh = points.filter((p) => !old.has(p.id));
  return {
    series,
    observations,
    estimate: overall(fresh),
    byDay: estimatesByDay(fresh),
    contradictions: contradictionsOf(observationsOf(fresh)),
    stale,
  };
}
