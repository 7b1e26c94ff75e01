import path from 'node:path';
import { InputError } from '../article/input-error.ts';
import type { CaptureLog } from './capture.ts';
import { type Database, DatabaseLost, openDatabase, removeDatabase } from './db/index.ts';
import type { Ledger, LedgerEntry } from './judgement.ts';
import { type LedgerState, ledgerState, openFileLedger } from './ledger/index.ts';
import { takeLock } from './lock/index.ts';
import { openFileLog } from './log/index.ts';
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
}

/**
 * Opens a store, which is made where there is none. In a folder, this process alone has it until it is closed. Throws
 * `InputError` where another has it, or where the database has to be made anew first.
 */
export async function openStore(home: Home, options: StoreOptions = {}): Promise<Store> {
  return home.kind === 'folder' ? openFolder(home, options) : openServer(home, options);
}

async function openFolder(home: Home & { readonly kind: 'folder' }, options: StoreOptions): Promise<Store> {
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
  const entries: LedgerEntry[] = [];
  for await (const entry of parts.ledger.read()) entries.push(entry);
  let state = ledgerState(entries);
  await endRemovals(parts.log, state);
  return {
    home,
    where: shownHome(home),
    ...parts,
    judged: () => state,
    async judge(added) {
      await parts.ledger.append(added);
      entries.push(...added);
      state = ledgerState(entries);
    },
    close: () => closeAll(opened),
  };
}

/** A `forget` that was broken off between its tombstone and the removal of the bytes. */
async function endRemovals(log: CaptureLog, { tombstones }: LedgerState): Promise<void> {
  const left: string[] = [];
  for (const { captures } of [...tombstones.values()].flat())
    for (const id of captures) if (await log.has(id)) left.push(id);
  if (left.length > 0) await log.remove(left);
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
