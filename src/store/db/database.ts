import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { InputError } from '../../article/input-error.ts';
import { startEngine } from './embedded/engine.ts';
import { enginePool } from './embedded/pool.ts';
import { unpackPrepared } from './embedded/prepared.ts';
import { demandRoom } from './embedded/room.ts';
import { codeOf, DatabaseLost, isConnectionLost, messageOf } from './errors.ts';
import { migrate, remakeDerived } from './migrate.ts';
import { isAddress, NAMESPACE, parseAddress } from './postgres/address.ts';
import { serverPool } from './postgres/pool.ts';
import type { Schema } from './schema.ts';

/** The database of a store, with the schema of this program. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /**
   * Values come as numbers (bigint too), strings, booleans, parsed JSON, `Uint8Array` and arrays of these; times are
   * text. Within a transaction only its own handle is to be used: embedded, there is one connection.
   */
  readonly db: Kysely<Schema>;
  /** For messages: the folder, or the address without password. */
  readonly where: string;
  /** "18.6" */
  readonly serverVersion: string;
  /**
   * To be called before a batch is written: throws `InputError` where an embedded database has too little room left on
   * its disk. It would not fail when that is full, but wait for ever.
   */
  demandRoom(): void;
  /** Drops all that is derived and makes it anew, empty; `capture` and `ledger` stay. */
  emptyDerived(): Promise<void>;
  /**
   * Waits until the database answers, for `ms` milliseconds at most: true at once or when it does, false when it did
   * not. For use after an error that `isConnectionLost`.
   */
  waitForDatabase(ms: number): Promise<boolean>;
  /** Statistics for the planner and space of removed rows: after much was written. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** False opens a database as it is, for `store check`, without bringing its schema up to date. */
  readonly migrate?: boolean;
}

/**
 * Opens the database at an address (`postgres://...`, tables in the schema `hearsay` or `?schema=`) or in a folder,
 * which is made where it is missing. Throws `InputError` where it cannot be used, `DatabaseLost` where it is to be
 * made anew.
 */
export function openDatabase(home: string, options: OpenOptions = {}): Promise<Database> {
  return isAddress(home) ? openServer(home, options) : openFolder(home, options);
}

/** Removes an embedded database's folder; what it holds is derived. */
export function removeDatabase(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The oldest whose SQL we keep to. */
const OLDEST = 15;

async function openServer(home: string, options: OpenOptions): Promise<Database> {
  const address = parseAddress(home);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: await serverPool(address) }) });
  try {
    const { rows } = await sql<{
      version: string;
      encoding: string;
    }>`select current_setting('server_version') as version, current_setting('server_encoding') as encoding`.execute(
      db,
    );
    const { version, encoding } = rows[0]!;
    if (Number.parseInt(version, 10) < OLDEST)
      throw new InputError(
        address.shown,
        `this is PostgreSQL ${version}`,
        `use PostgreSQL ${OLDEST} or newer`,
      );
    if (encoding !== 'UTF8')
      throw new InputError(
        address.shown,
        `its encoding is ${encoding}`,
        'make a database with encoding UTF8',
      );
    const { namespace, shown } = address;
    if (options.migrate !== false) await migrate(db, { namespace, where: shown, keeps: true });
    return database('postgres', db, { namespace, where: shown, version: version.split(' ')[0]! });
  } catch (error) {
    await db.destroy().catch(() => {});
    throw cannotOpen(error, address.shown);
  }
}

/** What a user can mend, as one line. */
function cannotOpen(error: unknown, where: string): unknown {
  if (isConnectionLost(error))
    return Object.assign(
      new InputError(where, messageOf(error), 'is the server running, and may it be reached from here?'),
      { cause: error },
    );
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return new InputError(where, 'no such host');
  if (code?.startsWith('28') || code === '3D000') return new InputError(where, messageOf(error));
  return error;
}

async function openFolder(home: string, options: OpenOptions): Promise<Database> {
  const folder = path.resolve(home);
  prepareFolder(folder);
  const engine = await startEngine(folder);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: enginePool(engine) }) });
  try {
    await sql`select set_config('search_path', ${NAMESPACE}, false)`.execute(db);
    // A segment of the write-ahead log that is kept for another use keeps what was forgotten since.
    await sql`set wal_recycle = off`.execute(db);
    if (options.migrate !== false) await migrate(db, { namespace: NAMESPACE, where: folder, keeps: false });
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(db);
    return database('embedded', db, { namespace: NAMESPACE, where: folder, version: rows[0]!.version });
  } catch (error) {
    await db.destroy().catch(() => {});
    // Catalogues that cannot be read, say: whatever PostgreSQL complains of while it opens is no fault of the user's.
    throw error instanceof InputError || error instanceof DatabaseLost
      ? error
      : new DatabaseLost(messageOf(error), error);
  }
}

function prepareFolder(folder: string): void {
  try {
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    if (names.length === 0) {
      fs.mkdirSync(path.dirname(folder), { recursive: true });
      if (!unpackPrepared(folder)) fs.mkdirSync(folder, { recursive: true });
    } else if (!names.includes('PG_VERSION')) throw new DatabaseLost('its folder holds no database');
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    if (error instanceof DatabaseLost) throw error;
    throw new InputError(folder, `the database cannot be opened: ${messageOf(error)}`);
  }
}

interface Facts {
  readonly namespace: string;
  readonly where: string;
  readonly version: string;
}

function database(
  kind: Database['kind'],
  db: Kysely<Schema>,
  { namespace, where, version }: Facts,
): Database {
  let closed: Promise<void> | undefined;
  return {
    kind,
    db,
    where,
    serverVersion: version,
    demandRoom: () => {
      if (kind === 'embedded') demandRoom(where);
    },
    emptyDerived: () => remakeDerived(db, namespace, where),
    waitForDatabase: (ms) => waitFor(db, ms),
    maintain: async () => {
      await sql`vacuum (analyze)`.execute(db);
    },
    close: () => {
      closed ??= db.destroy();
      return closed;
    },
  };
}

async function waitFor(db: Kysely<Schema>, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  for (let pause = 100; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      await sql`select 1`.execute(db);
      return true;
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      const left = until - performance.now();
      if (left <= 0) return false;
      await sleep(Math.min(pause, left));
    }
  }
}
