import { Plan } from './plan/articles.ts';
import { planClusters } from './plan/clusters.ts';
import type { Generated } from './types.ts';
import { Names } from './world/names.ts';
import { OUTLETS, Outlets } from './world/outlets.ts';
import { writeArticle } from './write/article.ts';
import type { World } from './write/world.ts';

export type * from './types.ts';

export interface GenerateOptions {
  /** How many, at least 1. */
  readonly articles: number;
  /** A whole number. */
  readonly seed: number;
}

/**
 * Articles in the order of their publication, each with its truth; the same for the same options on every machine.
 * An article is written when it is asked for: what is held is the vocabulary and about 30 bytes an article.
 */
export function* generateArticles(options: GenerateOptions): Generator<Generated, void, void> {
  const world = makeWorld(options);
  for (const article of world.plan.order) yield writeArticle(world, article);
}

function makeWorld({ articles, seed }: GenerateOptions): World {
  if (!Number.isSafeInteger(articles) || articles < 1)
    throw new RangeError('articles: a whole number from 1');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed: a whole number');
  const names = new Names(seed, OUTLETS);
  const outlets = new Outlets(seed, names);
  const clusters = planClusters(articles, seed);
  return { seed, names, outlets, clusters, plan: new Plan(clusters, outlets, seed) };
}
