export { entryId, type NewEntry } from './entry-id.ts';
export { openFileLedger } from './file-ledger.ts';
export { type LedgerState, ledgerState, namesKey, statementsKey } from './state.ts';
