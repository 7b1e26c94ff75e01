import { linesOf } from '../../article/input/lines.ts';
import type { Capture } from '../capture.ts';
import type { LedgerEntry, Tombstone } from '../judgement.ts';
import type { Taken } from '../keep/ingest.ts';
import { insertTaken } from '../keep/insert.ts';
import { createKeeper } from '../keep/keeper.ts';
import { createReaders } from '../keep/readers.ts';
import { endForgetting } from '../run/forget/forget.ts';
import { refuseForgotten } from '../run/refuse-forgotten.ts';
import type { Store } from '../store.ts';
import { takingOf } from './lines.ts';

export interface ImportOptions {
  readonly threads: number;
  /** What the other store has forgotten is to be forgotten here as well. */
  readonly forgetToo?: boolean;
  readonly signal?: AbortSignal;
  /** Called when a batch is durable. */
  acknowledged(batch: readonly ('new' | 'known')[]): void;
  /** A line that is not taken, by its number; the others are. */
  failed(message: string): void;
  notice(message: string): void;
}

export interface Imported {
  /** Lines of what is derived, which this store makes itself. */
  readonly derived: number;
  readonly judgements: number;
  /** Of the other store; applied only with `forgetToo`. */
  readonly tombstones: readonly Tombstone[];
  /** The number of the line in the middle of which the file ends. */
  readonly torn?: number;
}

/** An original of 100 MB in base64, and the longest text that is read, six bytes a character. */
const LONGEST_LINE = 160 * 1024 ** 2;
/** Entries of a ledger that are written together. */
const ENTRIES = 256;

/**
 * Takes in another store's export: captures, people, judgements. In whichever order and however often, the result is
 * the same; what is there already stays as it is. A line that does not hold is named and passed over.
 */
export async function importLines(
  store: Store,
  stream: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<Imported> {
  const { log, database } = store;
  const readers = createReaders(options.threads);
  const keeper = createKeeper(
    { append: (captures) => log.append(captures), insert: (taken) => insertTaken(database, taken) },
    { acknowledged: (batch) => options.acknowledged(batch.map((b) => b.status)) },
  );
  const refuse = refuseForgotten(store.judged());
  const entries: LedgerEntry[] = [];
  const tombstones: Tombstone[] = [];
  const counts = { derived: 0, judgements: 0 };
  let torn: { readonly number: number; readonly why: string } | undefined;

  const underway = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const keep = async (capture: Capture, number: number): Promise<void> => {
    const refused = refuse(capture);
    if (refused !== undefined) return options.failed(`line ${number}: ${refused}`);
    const taken: Taken = { capture };
    if (!capture.article || (await log.has(capture.id))) return keeper.add(taken);
    const { rows, error } = await readers.run({ kind: 'read', article: capture.article });
    if (error !== undefined) options.notice(`${capture.name}: ${error}`);
    return keeper.add({ capture, ...(rows && { rows }) });
  };
  const judge = async (): Promise<void> => {
    if (entries.length > 0) await store.judge(entries.splice(0));
  };
  try {
    for await (const { number, text } of linesOf(stream, LONGEST_LINE)) {
      if (torn) options.failed(`line ${torn.number}: ${torn.why}`);
      torn = undefined;
      if (options.signal?.aborted || failure) break;
      const taking = takingOfLine(text);
      if (taking instanceof SyntaxError) torn = { number, why: 'no JSON' };
      else if (taking instanceof Error) options.failed(`line ${number}: ${taking.message}`);
      else if ('derived' in taking) counts.derived++;
      else if ('entry' in taking) {
        const { entry } = taking;
        if (entry.kind === 'forget') tombstones.push(entry);
        else {
          counts.judgements++;
          if (entries.push(entry) >= ENTRIES) await judge();
        }
      } else {
        const one: Promise<void> = keep(taking.capture, number)
          .catch((error: unknown) => {
            failure ??= { error };
          })
          .finally(() => underway.delete(one));
        underway.add(one);
        while (underway.size >= readers.room) await Promise.race(underway);
      }
    }
    await Promise.all(underway);
    await keeper.end();
    await judge();
    if (failure) throw failure.error;
    if (options.forgetToo) await forgetToo(store, tombstones);
  } finally {
    await readers.close();
  }
  return { ...counts, tombstones, ...(torn && { torn: torn.number }) };
}

function takingOfLine(text: string | undefined): ReturnType<typeof takingOf> | Error {
  if (text === undefined) return new Error('longer than any line of an export');
  try {
    return takingOf(JSON.parse(text));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function forgetToo(store: Store, tombstones: readonly Tombstone[]): Promise<void> {
  if (tombstones.length === 0) return;
  await store.judge(tombstones);
  await endForgetting(store, tombstones);
}
