import type { Basis, Span, Speaker } from '../../../model/index.ts';
import type { Scene } from '../scene.ts';
import type { Cast } from './people.ts';
import type { Source } from './source.ts';

/** A statement's speaker, with the words that show it. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly span: Span;
  /** First mention of the speaker among the names, where there is one. */
  readonly first: number | undefined;
  /** Where the statement's own words give the source. */
  readonly source: Source | undefined;
}

export function named(
  scene: Scene,
  cast: Cast,
  mention: number,
  basis: Basis,
  span: Span,
  source: Source | undefined,
): Resolved {
  return {
    speaker: { name: scene.names[mention]!.canonical, mention, basis },
    span,
    first: cast.firstOf[mention],
    source,
  };
}
