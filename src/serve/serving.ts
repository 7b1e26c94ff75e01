import type { FetchedPage } from '../article/fetch/index.ts';
import type { Reader } from '../read/index.ts';
import type { Store } from '../store/index.ts';
import type { Done, Job } from '../store/keep/job.ts';
import type { Drafts } from './drafts.ts';

/** What screens and actions work with. */
export interface Serving {
  readonly store: Store;
  readonly drafts: Drafts;
  /** Takes in and reads beside this thread, so that a long text holds up nobody. */
  read(job: Job): Promise<Done>;
  /** The reader itself, for the sentence or two that a screen has to read. */
  reader(): Reader;
  /** The one guarded way out to the network; only an action may use it. */
  fetchPage(address: string): Promise<FetchedPage>;
  /** Threads that what is kept is read in; 0 = this one. */
  readonly threads: number;
  /** Today: an article of a later date has a date that no article can have. */
  asOf(): string;
  /** One after another, whatever comes: what writes to the store. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** For logs of faults: one line. */
  warn(message: string): void;
}
