/**
 * `hearsay/trace`: what several articles tell, lined up; who took it from whom; a draft against its sources. Pure; runs in Node
 * and in a browser.
 */
export {
  type Allowed,
  type AlterationKind,
  type Case,
  type Checked,
  checkDraft,
  type Difference,
  type Finding,
  type Place,
} from './check/index.ts';
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
export {
  type ToldArticle,
  type Trace,
  type TraceEdge,
  type TraceWitness,
  traceArticles,
} from './trace/index.ts';
