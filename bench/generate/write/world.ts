import type { Plan } from '../plan/articles.ts';
import type { Clusters } from '../plan/clusters.ts';
import type { Names } from '../world/names.ts';
import type { Outlets } from '../world/outlets.ts';

/** All that is decided before the first article is written. */
export interface World {
  readonly seed: number;
  readonly names: Names;
  readonly outlets: Outlets;
  readonly clusters: Clusters;
  readonly plan: Plan;
}
