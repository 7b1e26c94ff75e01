import { type CollateOptions, type Collation, collate } from '../../../src/trace/index.ts';
import { article, reader } from '../../lib/reader.ts';

/** Texts held against the first. */
export const collated = (texts: readonly string[], options: CollateOptions = { base: 0 }): Collation =>
  collate(
    texts.map((text) => reader.tell(article(text))),
    options,
  );

/** Every difference as "kind (sub): from → to". */
export const differences = (...texts: readonly string[]): string[] =>
  collated(texts).variants.map(
    ({ kind, sub, from, to }) =>
      `${kind}${sub ? ` (${sub})` : ''}: ${from?.exact ?? '∅'} → ${to?.exact ?? '∅'}`,
  );
