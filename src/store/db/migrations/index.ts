import { beginning } from './001-beginning.sql.ts';
import type { Migration } from './migration.ts';

/** All, by version. Once released, a migration is never changed. */
export const MIGRATIONS: readonly Migration[] = [beginning];

/** Of the schema that this program knows. */
export const SCHEMA_VERSION: number = MIGRATIONS.at(-1)!.version;
