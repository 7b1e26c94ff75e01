import type { Part } from '../../model/index.ts';
import type { Prepared } from './prepare.ts';

export interface Opening {
  readonly headline: Part | undefined;
  readonly dateline: Part | undefined;
}

/** The headline (a first line that stands alone) and the dateline of a text. */
export function findOpening(_prepared: Prepared, _title: string | undefined): Opening {
  return { headline: undefined, dateline: undefined };
}
