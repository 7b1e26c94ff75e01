import type { Name, Part } from '../../model/index.ts';
import type { Prepared } from '../text/prepare.ts';

export interface NameInput {
  readonly headline: Part | undefined;
  readonly dateline: Part | undefined;
  readonly outlet: string | undefined;
}

/** The names of a text in order of place, with offices and coreference within the article. */
export function findNames(_prepared: Prepared, _input: NameInput): readonly Name[] {
  return [];
}
