/** The store: captures and judgements kept for good, and the tables that are derived from them. Needs Node. */
export { type IntakeOptions, type Take, takesOf } from './intake/intake.ts';
export type { Acknowledged, IngestReport } from './keep/ingest.ts';
export { type AddOptions, add } from './run/add.ts';
export { behind, type CatchUpReport, catchUp } from './run/catch-up.ts';
export { openStore, type Store, type StoreOptions } from './store.ts';
export { type Home, whereIsStore } from './where.ts';
