interface Job<T, R> {
  readonly items: readonly T[];
  readonly results: R[];
  readonly resolve: (results: readonly R[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Concurrent calls share a commit: the first one goes at once, and what comes while it runs makes the next batch.
 *
 * `commit` gets at most `most` items and gives the results of as many of them, from the first on, as it has kept; the
 * others come in the next batch. Where it throws, the calls with an item in the batch fail, and the next ones are
 * tried anew.
 */
export class GroupCommit<T, R> {
  readonly #commit: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #most: number;
  #jobs: Job<T, R>[] = [];
  #running: Promise<void> | undefined;

  constructor(commit: (items: readonly T[]) => Promise<readonly R[]>, most: number) {
    this.#commit = commit;
    this.#most = most;
  }

  add(items: readonly T[]): Promise<readonly R[]> {
    if (items.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#jobs.push({ items, results: [], resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Calls of the same turn come along with the first one.
    await Promise.resolve();
    while (this.#jobs.length > 0) {
      const batch: { readonly job: Job<T, R>; readonly item: T }[] = [];
      for (const job of this.#jobs) {
        if (batch.length >= this.#most) break;
        const open = job.items.slice(job.results.length, job.results.length + this.#most - batch.length);
        for (const item of open) batch.push({ job, item });
      }
      try {
        const results = await this.#commit(batch.map(({ item }) => item));
        for (const [i, result] of results.entries()) batch[i]!.job.results.push(result);
        for (const job of new Set(batch.map((b) => b.job)))
          if (job.results.length === job.items.length) job.resolve(job.results);
      } catch (error) {
        for (const { job } of batch) {
          job.reject(error);
          job.results.length = job.items.length;
        }
      }
      this.#jobs = this.#jobs.filter((job) => job.results.length < job.items.length);
    }
    this.#running = undefined;
  }
}
