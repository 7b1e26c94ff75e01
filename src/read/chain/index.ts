import type { DateExpression, Hop, Name, Speaker } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import type { Prepared } from '../text/prepare.ts';

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
  return input.statements.map(() => ({ speaker: undefined, chain: [] }));
}
