import type { Worker } from 'node:worker_threads';

/** Does jobs in threads; results may come in any order, each to the promise of its own job. */
export interface Pool<Job, Result> {
  /** As many jobs may be under way at once. */
  readonly room: number;
  /** Never rejects: what is lost with its thread comes back as `lost` made it. */
  run(job: Job): Promise<Result>;
  close(): Promise<void>;
}

export interface PoolOptions<Job, Result> {
  readonly threads: number;
  start(): Worker;
  /** The result of a job whose thread broke off (out of memory, say). */
  lost(job: Job, error: Error): Result;
}

/** Each thread has at most this many jobs before it, so that it need not wait for the next. */
const AHEAD = 3;

interface Thread<Job, Result> {
  worker: Worker;
  /** Oldest first: a thread answers in order. */
  readonly waiting: { readonly job: Job; readonly done: (result: Result) => void }[];
}

/** Threads that are started at once and started anew when one breaks off; those behind the lost job go to the new one. */
export function createPool<Job, Result>(options: PoolOptions<Job, Result>): Pool<Job, Result> {
  let closing = false;
  const start = (thread: Thread<Job, Result>): Worker => {
    const worker = options.start();
    worker.on('message', (result: Result) => thread.waiting.shift()?.done(result));
    worker.on('error', (error) => {
      const lost = thread.waiting.shift();
      lost?.done(options.lost(lost.job, error));
      if (closing) return;
      thread.worker = start(thread);
      for (const { job } of thread.waiting) thread.worker.postMessage(job);
    });
    return worker;
  };
  const all = Array.from({ length: options.threads }, () => {
    const thread: Thread<Job, Result> = { worker: undefined as never, waiting: [] };
    thread.worker = start(thread);
    return thread;
  });
  return {
    room: options.threads * AHEAD,
    run: (job) =>
      new Promise((done) => {
        const idlest = all.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
        idlest.waiting.push({ job, done });
        idlest.worker.postMessage(job);
      }),
    close: async () => {
      closing = true;
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}
