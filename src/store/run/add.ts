import { InputError } from '../../article/input-error.ts';
import { isConnectionLost } from '../db/index.ts';
import type { Take } from '../intake/intake.ts';
import { type IngestReport, ingest } from '../keep/ingest.ts';
import { insertTaken } from '../keep/insert.ts';
import { createReaders } from '../keep/readers.ts';
import type { Store } from '../store.ts';
import { refuseForgotten } from './refuse-forgotten.ts';

export interface AddOptions {
  /** Threads that read beside this one; 0 reads in this one. */
  readonly threads: number;
  /** Ends the taking in; what is under way is still kept. */
  readonly signal?: AbortSignal;
  /** How long a PostgreSQL that went away is waited for, in milliseconds. */
  readonly patience: number;
  /** Called when it went away, and when it is back. */
  onWait?(state: 'gone' | 'back'): void;
}

/**
 * Takes things in, keeps them and puts them into the tables. Throws `InputError` where nothing more can be kept (a full
 * disk, a server that stays away); what was acknowledged before is durable.
 */
export async function add(
  store: Store,
  takes: AsyncIterable<Take>,
  report: IngestReport,
  options: AddOptions,
): Promise<void> {
  const readers = createReaders(options.threads);
  const { log, database } = store;
  /** Every step may be done again: what is there already is passed over. */
  const patiently = async <T>(step: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        options.onWait?.('gone');
        if (!(await database.waitForDatabase(options.patience)))
          throw new InputError(
            store.where,
            `PostgreSQL has not answered for ${Math.round(options.patience / 1000)} s`,
            'what was acknowledged is kept; run the same again when it is back',
          );
        options.onWait?.('back');
      }
    }
  };
  try {
    await ingest(
      takes,
      readers,
      {
        append: (captures) => patiently(() => log.append(captures)),
        has: (id) => patiently(() => log.has(id)),
        insert: (taken) => patiently(() => insertTaken(database, taken)),
        refuse: refuseForgotten(store.judged()),
      },
      report,
      options.signal,
    );
  } finally {
    await readers.close();
  }
}
