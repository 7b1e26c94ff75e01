import type { Material } from '../material/corpus.ts';
import type { Random } from '../mutate/random.ts';

export interface Context {
  readonly r: Random;
  readonly base: Material;
  readonly others: readonly Material[];
  /** Articles that are no source of this draft. */
  readonly outside: readonly Material[];
  /** Stretches already used, as "article:start-end". */
  readonly used: Set<string>;
}

export const sourcesOf = (c: Context) => [c.base, ...c.others].map((m) => m.article.text);
