import type { Part } from '../../model/index.ts';
import type { ModelFile } from '../learn/container.ts';
import type { Prepared } from '../text/prepare.ts';
import type { FoundStatement } from './found.ts';

export type { FoundStatement } from './found.ts';

/** What the finders of statements are given. */
export interface StatementInput {
  readonly prepared: Prepared;
  readonly headline: Part | undefined;
  readonly dateline: Part | undefined;
}

/** The one interface that a statement model stands behind, so that a better one can take its place. */
export interface StatementModel {
  readonly maker: string;
  find(input: StatementInput): readonly FoundStatement[];
}

/** The statement finder with the weights that ship with the product. */
export function statementModel(_weights: ModelFile | undefined): StatementModel {
  return { maker: 'none@0', find: () => [] };
}
