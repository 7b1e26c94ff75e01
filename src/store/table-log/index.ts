export { openTableLog } from './captures.ts';
export { openTableLedger } from './ledger.ts';
