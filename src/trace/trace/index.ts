export { type ToldArticle, toldAt, traceArticles } from './articles.ts';
export { makeTrace } from './make.ts';
export { type PartLink, type PartMember, partsOf } from './parts.ts';
export { stemmaOf } from './stemma-of.ts';
export * from './types.ts';
