import type { DateExpression, Hop, Name, Speaker } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import type { Prepared } from '../text/prepare.ts';
import { chainsOf } from './hops.ts';
import { sceneOf } from './scene.ts';
import { castOf } from './speakers/people.ts';
import { resolveSpeakers } from './speakers/speakers.ts';

export { articleChain } from './article-chain.ts';

export interface ChainInput {
  readonly prepared: Prepared;
  readonly statements: readonly FoundStatement[];
  readonly names: readonly Name[];
  readonly dates: readonly DateExpression[];
  readonly outlet: string | undefined;
}

/** Who each statement comes from and by which hops it reached this article; one entry a statement. */
export interface Attribution {
  readonly speaker: Speaker | undefined;
  readonly chain: readonly Hop[];
}

export function attribute(input: ChainInput): readonly Attribution[] {
  const { prepared, names, statements, outlet } = input;
  if (statements.length === 0) return [];
  const scene = sceneOf(prepared, names, statements, outlet);
  const cast = castOf(scene);
  const speakers = resolveSpeakers(scene, cast);
  const chains = chainsOf(scene, cast, speakers);
  return statements.map((_, i) => ({ speaker: speakers[i]?.speaker, chain: chains[i]! }));
}
