import { type Kysely, sql } from 'kysely';
import { InputError } from '../../article/input-error.ts';
import { codeOf, DatabaseLost } from './errors.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { KEPT_TABLES, type Schema } from './schema.ts';

/** What `migrate` needs to know of the home that it works in. */
export interface MigrateOptions {
  readonly namespace: string;
  /** For messages. */
  readonly where: string;
  /** Whether captures and ledger lie here: they cannot be made anew. */
  readonly keeps: boolean;
}

/** Ours among the advisory locks of a database ("hear"). */
const LOCK = 0x68656172;

/**
 * Brings the schema to the version of this program: forward only, each step in a transaction, one process at a time.
 * Throws `InputError` for a schema that is newer than this program, `DatabaseLost` where tables are missing.
 */
export async function migrate(db: Kysely<Schema>, options: MigrateOptions): Promise<void> {
  const version = await versionNow(db);
  refuseNewer(version, options.where);
  if (version < SCHEMA_VERSION) while (await step(db, options));
  await checkTables(db, options);
}

function refuseNewer(version: number, where: string): void {
  if (version > SCHEMA_VERSION)
    throw new InputError(
      where,
      `this store was written by a newer hearsay (schema ${version}; this one knows ${SCHEMA_VERSION})`,
      'install the newer version',
    );
}

/** 0 where there is none. */
async function versionNow(db: Kysely<Schema>): Promise<number> {
  try {
    const { rows } = await sql<{
      version: number | null;
    }>`select max(version) as version from migration`.execute(db);
    return rows[0]?.version ?? 0;
  } catch (error) {
    if (codeOf(error) === '42P01') return 0;
    throw error;
  }
}

/** Makes the next step; false when there is none. */
async function step(db: Kysely<Schema>, { namespace, where }: MigrateOptions): Promise<boolean> {
  try {
    return await db.transaction().execute(async (tx) => {
      await lock(tx, namespace);
      await makeNamespace(tx, namespace);
      await sql`create table if not exists migration (version integer primary key, at text not null)`.execute(
        tx,
      );
      const version = await versionNow(tx);
      const next = MIGRATIONS.find((m) => m.version > version);
      if (!next) return false;
      if (version === 0 && (await tables(tx)).some((t) => t !== 'migration' && !isKept(t)))
        throw new DatabaseLost('its table "migration" is empty or missing');
      await sql.raw(next.kept).execute(tx);
      await sql.raw(next.derived).execute(tx);
      await note(tx, next.version);
      return true;
    });
  } catch (error) {
    if (codeOf(error) === '42501')
      throw new InputError(
        where,
        'this user may not make tables there',
        `grant create on the database, or make the schema "${namespace}" for the user`,
      );
    throw error;
  }
}

/**
 * Drops all that is derived and makes it anew, empty, in one transaction: captures and ledger stay as they are. Works
 * whatever is missing or half made, but not where a newer program was at work (`InputError`).
 */
export async function remakeDerived(db: Kysely<Schema>, namespace: string, where: string): Promise<void> {
  refuseNewer(await versionNow(db), where);
  await db.transaction().execute(async (tx) => {
    await lock(tx, namespace);
    await makeNamespace(tx, namespace);
    for (const table of await tables(tx))
      if (!isKept(table)) await sql`drop table ${sql.id(table)} cascade`.execute(tx);
    await sql`create table migration (version integer primary key, at text not null)`.execute(tx);
    for (const m of MIGRATIONS) {
      await sql.raw(m.kept).execute(tx);
      await sql.raw(m.derived).execute(tx);
      await note(tx, m.version);
    }
  });
}

/** `create schema if not exists` would ask for the right to make one also where it is there. */
async function makeNamespace(tx: Kysely<Schema>, namespace: string): Promise<void> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regnamespace(${namespace}) is not null as there`.execute(tx);
  if (!rows[0]?.there) await sql`create schema ${sql.id(namespace)}`.execute(tx);
}

async function lock(tx: Kysely<Schema>, namespace: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${namespace}))`.execute(tx);
}

async function note(tx: Kysely<Schema>, version: number): Promise<void> {
  await sql`insert into migration (version, at) values (${version}, to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`.execute(
    tx,
  );
}

const isKept = (table: string): boolean => KEPT_TABLES.some((t) => t === table);

/** Ours, in our namespace. */
async function tables(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select relname::text as name from pg_class where relkind = 'r' and relnamespace = to_regnamespace(current_schema())`.execute(
    db,
  );
  return rows.map((r) => r.name);
}

async function checkTables(db: Kysely<Schema>, { keeps, where }: MigrateOptions): Promise<void> {
  const there = new Set(await tables(db));
  const missing = TABLES.filter((t) => !there.has(t));
  if (missing.length === 0) return;
  const kept = missing.filter(isKept);
  if (keeps && kept.length > 0)
    throw new InputError(
      where,
      `the table "${kept.join('" and "')}" is gone, from which all else is made`,
      'bring it back from a backup',
    );
  throw new DatabaseLost(`without ${missing.length === 1 ? 'table' : 'tables'} ${missing.join(', ')}`);
}

/** The compiler asks for a new one here. */
const ALL: Readonly<Record<keyof Schema, true>> = {
  capture: true,
  ledger: true,
  taken: true,
  article: true,
  given_id: true,
  version: true,
  article_text: true,
  reading: true,
  statement: true,
  figure: true,
  mention: true,
  name_form: true,
  name_key: true,
  person: true,
  person_name: true,
  name_judgement: true,
  statement_judgement: true,
  told: true,
  content: true,
  linkable: true,
  content_key: true,
  content_link: true,
  parted: true,
  state: true,
};
const TABLES = Object.keys(ALL);
