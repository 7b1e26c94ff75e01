export { comparedOfContents } from './compared.ts';
export { groupOfTraceId, groupsOf, membersOf, SEVERAL, type ToldRow, traceId } from './groups.ts';
export { insertTold } from './insert-told.ts';
export { removeTold } from './remove-told.ts';
export { settleJudged } from './settle-judged.ts';
export { settleParted } from './settle-parted.ts';
export { type ToldRows, toldRows } from './told-rows.ts';
