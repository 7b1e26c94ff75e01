export { type Change, type Innovation, inherited, variantsAlong } from './along.ts';
export { readingsOf } from './from/readings.ts';
export { relationsOf } from './from/relations.ts';
export { type ReadArticle, witnessOf } from './from/witness.ts';
export { makeStemma } from './make.ts';
export * from './types.ts';
export { stemmaSvg } from './view/svg.ts';
export { stemmaTree, type TreeRow } from './view/tree.ts';
