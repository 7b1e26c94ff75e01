import type { Figure, Span } from '../../model/index.ts';
import type { Prepared } from '../text/prepare.ts';

/** The figures of a text in order of place. `taken`: spans that are dates, which hold no figure. */
export function findFigures(_prepared: Prepared, _taken: readonly Span[]): readonly Figure[] {
  return [];
}
