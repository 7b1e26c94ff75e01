import type { Told } from '../../read/index.ts';

/** How much a word says about whether two tellings tell the same: one that stands in every sentence says little. */
export type Weights = (key: string) => number;

/** Inverse document frequency over the sentences of the articles at hand, from 1 (stands once) down towards 0.2. */
export function weightsOf(articles: readonly (readonly Told[])[]): Weights {
  const counts = new Map<string, number>();
  // What many sentences of one article repeat is its topic; that every article has it makes it no less telling.
  for (const told of articles) {
    const own = new Map<string, number>();
    for (const { keys } of told) for (const key of keys) own.set(key, (own.get(key) ?? 0) + 1);
    for (const [key, n] of own) counts.set(key, Math.max(counts.get(key) ?? 0, n));
  }
  return (key) => 1 / (1 + 0.6 * Math.log(counts.get(key) ?? 1));
}
