/** The store: captures and judgements kept for good, and the tables that are derived from them. Needs Node. */
export { type ExportOptions, exportLines } from './exchange/export.ts';
export { type Imported, type ImportOptions, importLines } from './exchange/import.ts';
export { LINE_TYPES, type LineType } from './exchange/lines.ts';
export { type IntakeOptions, type Take, takesOf } from './intake/intake.ts';
export type { Acknowledged, IngestReport } from './keep/ingest.ts';
export { type AddOptions, add } from './run/add.ts';
export { behind, type CatchUpReport, catchUp } from './run/catch-up.ts';
export { checkStore, type StoreProblem } from './run/check/check.ts';
export { type Forgettable, forget, forgettable } from './run/forget/forget.ts';
export { type StoreInfo, storeInfo } from './run/info/info.ts';
export { type OrphanedJudgement, orphanedJudgements } from './run/info/orphans.ts';
export { rebuild } from './run/rebuild.ts';
export type { Change } from './run/reread/change.ts';
export { type RereadOptions, reread } from './run/reread/reread.ts';
export { storedArticle, textOf, type Version, versionsOf } from './run/versions/stored-article.ts';
export { openStore, type Store, type StoreOptions } from './store.ts';
export { type Home, whereIsStore } from './where.ts';
