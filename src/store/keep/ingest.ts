import type { Capture } from '../capture.ts';
import type { Take } from '../intake/intake.ts';
import type { Pool } from '../threads/pool.ts';
import type { Done, Job } from './job.ts';
import { createKeeper } from './keeper.ts';

/** A capture that is taken in, with what was read of it if it was read. */
export interface Taken {
  readonly capture: Capture;
  readonly rows?: Done['rows'];
  /** Reading it failed by a fault of ours: it goes into the tables without a reading. */
  readonly unreadable?: boolean;
}

export interface Acknowledged {
  readonly capture: Capture;
  readonly status: 'new' | 'known';
}

export interface IngestSteps {
  /** Durable when it resolves. */
  append(captures: readonly Capture[]): Promise<readonly ('new' | 'known')[]>;
  has(capture: string): Promise<boolean>;
  /** Puts what was read into the database. */
  insert(taken: readonly Taken[]): Promise<void>;
  /** Why this is not to be kept (it was forgotten before), else undefined. */
  refuse(capture: Capture): string | undefined;
}

export interface IngestReport {
  /** Called when a batch is durable, before it stands in the database. */
  acknowledged(batch: readonly Acknowledged[]): void;
  notice(message: string): void;
  failed(message: string): void;
}

/**
 * Takes in, reads, keeps, acknowledges, and puts into the database: each step goes on while the next is at work, and
 * none runs ahead without bound. An abort ends the taking in; what is under way is still kept. Rejects with what `append`
 * or `insert` rejected with; what was acknowledged before is durable.
 */
export async function ingest(
  takes: AsyncIterable<Take>,
  readers: Pool<Job, Done>,
  steps: IngestSteps,
  report: IngestReport,
  signal?: AbortSignal,
): Promise<void> {
  const keeper = createKeeper(steps, report);
  let open = 0;
  let wake = (): void => {};
  /** The last thing taken in was there already: look first whether the next is, before it is read in vain. */
  let looking = false;

  const take = async (job: Take): Promise<void> => {
    let done = await readers.run(looking ? { ...job, onlyTake: true } : job);
    for (const notice of done.notices) report.notice(notice);
    const { capture } = done;
    if (!capture) return report.failed(done.error ?? 'nothing came of it');
    const refused = steps.refuse(capture);
    if (refused !== undefined) return report.failed(`${capture.name}: ${refused}`);
    looking = await steps.has(capture.id);
    if (!looking && !done.rows && done.error === undefined)
      done = { capture, ...(await readers.run({ kind: 'read', article: capture.article! })) };
    if (done.error !== undefined) report.failed(`${capture.name}: ${done.error}`);
    await keeper.add({
      capture,
      ...(done.rows && { rows: done.rows }),
      ...(done.error !== undefined && { unreadable: true }),
    });
  };

  let failure: { readonly error: unknown } | undefined;
  const underway = new Set<Promise<void>>();
  for await (const job of takes) {
    if (signal?.aborted || failure) break;
    while (open >= readers.room && !failure)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    open++;
    const one: Promise<void> = take(job)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        open--;
        underway.delete(one);
        wake();
      });
    underway.add(one);
  }
  await Promise.all(underway);
  // Also after a failure: what is taken is still kept, if it can be.
  await keeper.end();
  if (failure) throw failure.error;
}
