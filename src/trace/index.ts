/** `hearsay/trace`: what several articles tell, lined up. Pure; runs in Node and in a browser. */
export { COLLATOR, type CollateOptions, collate } from './collate.ts';
export type {
  Collation,
  DiffHunk,
  Passage,
  ToldPlace,
  TracedVariant,
  VariantSubkind,
  WitnessTelling,
} from './model.ts';
