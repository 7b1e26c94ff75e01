import type { Part } from '../../model/index.ts';
import type { ModelFile } from '../learn/container.ts';
import type { Prepared } from '../text/prepare.ts';
import type { FoundStatement } from './found.ts';
import { learnedModel } from './model/index.ts';
import { refine } from './rules/index.ts';

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

/** The statement finder with the weights that ship with the product; rules alone where there are none. */
export function statementModel(weights: ModelFile | undefined): StatementModel {
  const learned = weights && learnedModel(weights);
  return {
    maker: learned?.maker ?? 'rules@1',
    find: (input) => refine(input, learned?.find(input) ?? []),
  };
}
