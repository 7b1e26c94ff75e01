import type { IngestReport, IngestSteps, Taken } from './ingest.ts';

/** Makes batches durable, acknowledges them and puts them into the database, in the order in which they came. */
export interface Keeper {
  /** Resolves at once while the steps keep up; rejects with what a step rejected with. */
  add(taken: Taken): Promise<void>;
  /** Everything added is in the database, or the first error is thrown. */
  end(): Promise<void>;
}

/** A batch is made durable when it has so many articles, or when its first has waited so long (milliseconds). */
const BATCH = 64;
const WAIT = 100;
/** As many may wait to be made durable; then reading waits. */
const ROOM = 3 * BATCH;
/** As many durable batches may wait for the database. */
const BEHIND = 2;

export function createKeeper(
  steps: Pick<IngestSteps, 'append' | 'insert'>,
  report: Pick<IngestReport, 'acknowledged'>,
): Keeper {
  const queue: Taken[] = [];
  const change = createSignal();
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
    change.raise();
  };

  const insertions: Promise<void>[] = [];
  const write = async (batch: readonly Taken[]): Promise<void> => {
    const captures = batch.map((t) => t.capture);
    const statuses = await steps.append(captures);
    report.acknowledged(captures.map((capture, i) => ({ capture, status: statuses[i]! })));
    const before = insertions.at(-1) ?? Promise.resolve();
    const insertion = before.then(() => (failure ? undefined : steps.insert(batch))).catch(fail);
    insertions.push(insertion);
    if (insertions.length > BEHIND) await insertions.shift();
  };
  const writing = (async () => {
    while (!failure) {
      if (queue.length === 0) {
        if (ended) break;
        await change.next();
        continue;
      }
      const until = performance.now() + WAIT;
      while (queue.length < BATCH && !ended && !failure && performance.now() < until)
        await change.next(until - performance.now());
      const batch = queue.splice(0, BATCH);
      change.raise();
      await write(batch);
    }
    await Promise.all(insertions);
  })().catch(fail);

  const check = (): void => {
    if (failure) throw failure.error;
  };
  return {
    async add(taken) {
      check();
      queue.push(taken);
      change.raise();
      while (queue.length > ROOM && !failure) await change.next();
      check();
    },
    async end() {
      ended = true;
      change.raise();
      await writing;
      check();
    },
  };
}

/** Wakes all who wait, and forgets that it did. */
function createSignal(): { raise(): void; next(milliseconds?: number): Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    raise() {
      const all = waiting;
      waiting = [];
      for (const wake of all) wake();
    },
    next: (milliseconds) =>
      new Promise((resolve) => {
        const timer = milliseconds === undefined ? undefined : setTimeout(resolve, Math.max(0, milliseconds));
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
