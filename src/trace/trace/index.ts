export { type ToldArticle, toldAt, traceArticles } from './articles.ts';
export { makeTrace } from './make.ts';
export { stemmaOf } from './stemma-of.ts';
export * from './types.ts';
