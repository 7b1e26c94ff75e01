import { InputError, oneLine } from '../../article/input-error.ts';
import type { Store, StoreOptions } from '../../store/store.ts';

export interface StoreFlags {
  readonly store?: string;
}

/** The words of --store, the same for every verb that has it. */
export const STORE_FLAG = '--store <where>';
export const STORE_HELP =
  'a folder, or postgres://user@host/database (else HEARSAY_STORE, else the data folder of this user)';

/** So many captures are read on the way; more are a matter for `store rebuild`, which shows how far it is. */
const FEW = 500;

export interface UseOptions extends StoreOptions {
  /** The verb takes in or reads anew: it sees to what is not read yet by itself. */
  readonly behind?: boolean;
}

/**
 * Opens the store that the flags name, does the work, and closes it whatever happens. What an `add` that was broken
 * off had kept but not read is read before.
 */
export async function withStore<T>(
  flags: StoreFlags,
  work: (store: Store) => Promise<T>,
  options: UseOptions = {},
): Promise<T> {
  // Only now: --help and a mistyped option need no database.
  const { openStore, whereIsStore } = await import('../../store/index.ts');
  const store = await openStore(whereIsStore({ flag: flags.store, env: process.env }), options);
  try {
    if (!options.behind) await readWhatIsNot(store);
    return await work(store);
  } finally {
    await store.close();
  }
}

async function readWhatIsNot(store: Store): Promise<void> {
  const { behind, catchUp } = await import('../../store/index.ts');
  const captures = await behind(store);
  if (captures === 0) return;
  if (captures > FEW)
    throw new InputError(
      store.where,
      `${captures.toLocaleString('en')} captures are kept but do not stand in the database`,
      'run "hearsay store rebuild"',
    );
  await catchUp(store, 0, { progress: () => {}, failed: warn });
}

/** One line on stderr. */
export function warn(message: string): void {
  process.stderr.write(`hearsay: ${oneLine(message)}\n`);
}
