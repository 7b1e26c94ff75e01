export type { ArticleHit, HitArticle, HitList, StatementHit } from './hits.ts';
export { type Paging, type SearchAnswer, type SearchQuestion, search } from './search.ts';
export { type TraceAnswer, type TraceQuestion, type TraceSummary, traceOf } from './trace.ts';
export { type CountedForm, type WhoAnswer, type WhoQuestion, who } from './who.ts';
