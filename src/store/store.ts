import path from 'node:path';
import { InputError } from '../article/input-error.ts';
import type { CaptureLog } from './capture.ts';
import { type Database, DatabaseLost, openDatabase, removeDatabase } from './db/index.ts';
import { assertStore } from './folder.ts';
import { settleLedger, stateOf } from './judge/settle-ledger.ts';
import type { Ledger, LedgerEntry } from './judgement.ts';
import { type LedgerState, openFileLedger } from './ledger/index.ts';
import { takeLock } from './lock/index.ts';
import { openFileLog } from './log/index.ts';
import { endForgetting } from './run/forget/forget.ts';
import { openTableLedger, openTableLog } from './table-log/index.ts';
import { type Home, makeFolder, shownHome } from './where.ts';

/** A store that is open: what came in, what was judged, and the tables that are derived from both. */
export interface Store {
  readonly home: Home;
  /** For messages: the folder, or the address without password. */
  readonly where: string;
  readonly log: CaptureLog;
  readonly ledger: Ledger;
  readonly database: Database;
  /** What the ledger says now. */
  judged(): LedgerState;
  /** Writes to the ledger; what it says counts at once. Durable when it resolves. */
  judge(entries: readonly LedgerEntry[]): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** For `store rebuild`: the database is dropped and made anew, empty, whatever state it is in. */
  readonly anew?: boolean;
  /** A folder that is no store yet is refused, and nothing is made. */
  readonly existing?: boolean;
}

/**
 * Opens a store, which is made where there is none. In a folder, this process alone has it until it is closed. Throws
 * `InputError` where another has it, or where the database has to be made anew first.
 */
export async function openStore(home: Home, options: StoreOptions = {}): Promise<Store> {
  return home.kind === 'folder' ? openFolder(home, options) : openServer(home, options);
}

async function openFolder(home: Home & { readonly kind: 'folder' }, options: StoreOptions): Promise<Store> {
  if (options.existing) await assertStore(home.path);
  await makeFolder(home);
  const lock = await takeLock(home.path);
  const opened: { close(): Promise<void> }[] = [{ close: async () => lock.release() }];
  try {
    const log = await openFileLog(home.path);
    opened.push(log);
    const ledger = await openFileLedger(home.path);
    opened.push(ledger);
    const folder = path.join(home.path, 'database');
    if (options.anew) removeDatabase(folder);
    const database = await orRebuild(home, () => openDatabase(folder));
    opened.push(database);
    return await assemble(home, { log, ledger, database }, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

async function openServer(home: Home & { readonly kind: 'postgres' }, options: StoreOptions): Promise<Store> {
  const opened: { close(): Promise<void> }[] = [];
  try {
    const database = await orRebuild(home, () => openDatabase(home.url, { migrate: !options.anew }));
    opened.push(database);
    if (options.anew) await database.emptyDerived();
    const log = openTableLog(database);
    const ledger = openTableLedger(database);
    opened.push(log, ledger);
    return await assemble(home, { log, ledger, database }, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

async function orRebuild<T>(home: Home, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof DatabaseLost)) throw error;
    throw Object.assign(
      new InputError(
        shownHome(home),
        error.message,
        'nothing that was kept is lost: run "hearsay store rebuild"',
      ),
      { cause: error },
    );
  }
}

async function assemble(
  home: Home,
  parts: Pick<Store, 'log' | 'ledger' | 'database'>,
  opened: readonly { close(): Promise<void> }[],
): Promise<Store> {
  let entries = await allOf(parts.ledger);
  let state = stateOf(entries);
  // A `forget` that was broken off, and what was judged but does not stand in the tables.
  await endForgetting(parts, [...state.tombstones.values()].flat());
  await settleLedger(parts.database, entries, state);
  return {
    home,
    where: shownHome(home),
    ...parts,
    judged: () => state,
    async judge(added) {
      await parts.ledger.append(added);
      // Others may judge in the same PostgreSQL.
      entries = home.kind === 'postgres' ? await allOf(parts.ledger) : [...entries, ...added];
      state = stateOf(entries);
      await settleLedger(parts.database, entries, state);
    },
    close: () => closeAll(opened),
  };
}

async function allOf(ledger: Ledger): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of ledger.read()) entries.push(entry);
  return entries;
}

/** The last opened first; the first error is thrown when all are closed. */
async function closeAll(opened: readonly { close(): Promise<void> }[]): Promise<void> {
  const errors: unknown[] = [];
  for (const one of [...opened].reverse())
    try {
      await one.close();
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
}
