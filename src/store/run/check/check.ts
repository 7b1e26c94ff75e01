import fs from 'node:fs';
import path from 'node:path';
import { InputError } from '../../../article/input-error.ts';
import type { CaptureLog, LogProblem } from '../../capture.ts';
import { type Database, DatabaseLost, openDatabase } from '../../db/index.ts';
import { assertStore } from '../../folder.ts';
import type { LedgerEntry } from '../../judgement.ts';
import { openFileLedger } from '../../ledger/index.ts';
import { takeLock } from '../../lock/index.ts';
import { openFileLog } from '../../log/index.ts';
import { openTableLedger, openTableLog } from '../../table-log/index.ts';
import { type Home, shownHome } from '../../where.ts';
import { checkTables } from './tables.ts';

/** What does not hold in a store, and what to do about it. */
export type StoreProblem = LogProblem;

/**
 * Holds a store against itself: every byte of the log, every line of the ledger, the tables against the log, texts and
 * statements against each other. It changes nothing, and goes on where the database is lost. Throws `InputError` where
 * there is no store, or another process has it.
 */
export async function* checkStore(home: Home): AsyncGenerator<StoreProblem> {
  if (home.kind === 'postgres') yield* checkServer(home);
  else yield* checkFolder(home);
}

async function* checkFolder(home: Home & { readonly kind: 'folder' }): AsyncGenerator<StoreProblem> {
  await assertStore(home.path);
  const lock = await takeLock(home.path);
  const opened: { close(): Promise<void> }[] = [{ close: () => lock.release() }];
  try {
    const log = await openFileLog(home.path);
    opened.unshift(log);
    yield* log.check();
    yield* ledgerProblems(async function* () {
      const ledger = await openFileLedger(home.path);
      opened.unshift(ledger);
      yield* ledger.read();
    });
    const folder = path.join(home.path, 'database');
    // Opened, it would be made anew.
    if (!fs.existsSync(folder)) {
      if ((await log.info()).captures > 0)
        yield { where: folder, what: 'the database is gone', todo: REBUILD };
      return;
    }
    const database = await orProblem(home, () => openDatabase(folder));
    if ('what' in database) return yield database;
    opened.unshift(database);
    yield* tableProblems(database, log);
  } finally {
    for (const one of opened) await one.close();
  }
}

async function* checkServer(home: Home & { readonly kind: 'postgres' }): AsyncGenerator<StoreProblem> {
  const whole = await orProblem(home, () => openDatabase(home.url));
  if ('what' in whole) yield whole;
  // Without its derived tables, the log may still be looked at.
  const database = 'what' in whole ? await openDatabase(home.url, { migrate: false }) : whole;
  try {
    const log = openTableLog(database);
    yield* log.check();
    yield* ledgerProblems(() => openTableLedger(database).read());
    if (database === whole) yield* tableProblems(database, log);
  } finally {
    await database.close();
  }
}

const REBUILD = 'run "hearsay store rebuild"';

async function orProblem(home: Home, open: () => Promise<Database>): Promise<Database | StoreProblem> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof DatabaseLost)) throw error;
    return { where: shownHome(home), what: error.message, todo: REBUILD };
  }
}

async function* ledgerProblems(read: () => AsyncIterable<LedgerEntry>): AsyncGenerator<StoreProblem> {
  try {
    for await (const _ of read());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { where: 'ledger', what: error.message, todo: '' };
  }
}

async function* tableProblems(database: Database, log: CaptureLog): AsyncGenerator<StoreProblem> {
  for await (const { where, what } of checkTables(database, log)) yield { where, what, todo: REBUILD };
}
