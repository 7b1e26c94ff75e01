export { bulkInsert } from './bulk-insert.ts';
export { type Database, type OpenOptions, openDatabase, removeDatabase } from './database.ts';
export { ConnectionLost, DatabaseLost, isConnectionLost } from './errors.ts';
export type { Schema } from './schema.ts';
