import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../article/input-error.ts';
import type { Ledger, LedgerEntry } from '../judgement.ts';
import { makeFolders, syncFolder, writeAll } from '../log/durable.ts';
import { refused } from '../log/errors.ts';
import { GroupCommit } from '../log/group-commit.ts';
import { readLines } from './lines.ts';

const FILE = 'ledger.jsonl';
const MOST = 64;

/**
 * The ledger of a folder: `ledger.jsonl`, a line an entry, synced before it is acknowledged. A last line without an
 * end was being written when the process ended: it was never acknowledged, and is cut off before the next one is
 * written. One process at a time: the caller holds the store's lock.
 *
 * Throws an InputError where the file cannot be read, or a line that ended does not hold.
 */
export async function openFileLedger(store: string): Promise<Ledger> {
  const file = path.join(store, FILE);
  try {
    await makeFolders(store);
    const ids = new Set<string>();
    let end = 0;
    for await (const line of readLines(file)) {
      ids.add(entryOf(line.words, line.number).id);
      end = line.end;
    }
    return new FileLedger(file, ids, end);
  } catch (error) {
    throw refused(file, error);
  }
}

class FileLedger implements Ledger {
  readonly #file: string;
  readonly #ids: Set<string>;
  /** Bytes of the whole lines. */
  #end: number;
  #handle: FileHandle | undefined;
  #closed = false;
  readonly #commits = new GroupCommit<LedgerEntry, true>((batch) => this.#keep(batch), MOST);

  constructor(file: string, ids: Set<string>, end: number) {
    this.#file = file;
    this.#ids = ids;
    this.#end = end;
  }

  async append(entries: readonly LedgerEntry[]): Promise<void> {
    if (this.#closed) throw new Error('the ledger is closed');
    await this.#commits.add(entries);
  }

  async *read(): AsyncIterable<LedgerEntry> {
    const end = this.#end;
    for await (const line of readLines(this.#file)) {
      if (line.end > end) return;
      yield entryOf(line.words, line.number);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#commits.idle();
    await this.#handle?.close();
    this.#handle = undefined;
  }

  async #keep(batch: readonly LedgerEntry[]): Promise<readonly true[]> {
    const fresh = new Map(batch.filter((e) => !this.#ids.has(e.id)).map((e) => [e.id, e]));
    if (fresh.size > 0) await this.#write([...fresh.values()]);
    return batch.map(() => true);
  }

  async #write(entries: readonly LedgerEntry[]): Promise<void> {
    const lines = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), 'utf8');
    try {
      this.#handle ??= await this.#openHandle();
      const handle = this.#handle;
      await writeAll(handle, lines, this.#end);
      await handle.datasync();
      this.#end += lines.length;
      for (const { id } of entries) this.#ids.add(id);
    } catch (error) {
      // Opened anew by the next one, which cuts off what this one left.
      const handle = this.#handle;
      this.#handle = undefined;
      await handle?.truncate(this.#end).catch(() => {});
      await handle?.close().catch(() => {});
      throw refused(this.#file, error);
    }
  }

  /** With nothing behind the last whole line. */
  async #openHandle(): Promise<FileHandle> {
    // Not 'a': on Linux it would write at the end, whatever position is given.
    const handle = await open(this.#file, 'r+').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return open(this.#file, 'wx+', 0o600);
    });
    try {
      const { size } = await handle.stat();
      if (size < this.#end)
        throw new InputError(this.#file, 'it has become shorter than it was when it was opened');
      if (size > this.#end) await handle.truncate(this.#end);
      await handle.sync();
      await syncFolder(path.dirname(this.#file));
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }
}

function entryOf(words: string, line: number): LedgerEntry {
  try {
    const entry = JSON.parse(words) as LedgerEntry;
    if (typeof entry?.id === 'string' && /^(?:names|statements|forget)$/.test(entry.kind)) return entry;
  } catch {
    // Named below.
  }
  throw new InputError(
    `${FILE}:${line}`,
    'the line is no entry of a ledger',
    'bring the file back from a backup',
  );
}
