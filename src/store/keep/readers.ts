import { oneLine } from '../../article/input-error.ts';
import { startThread } from '../../article/threads.ts';
import { loadModels } from '../models.ts';
import { createPool, type Pool } from '../threads/pool.ts';
import type { Done, Job } from './job.ts';
import { createWork } from './work.ts';

/** Readers in threads of their own, or (0) in this one, which is quicker for a handful of articles. */
export function createReaders(threads: number): Pool<Job, Done> {
  if (threads === 0) {
    const work = createWork(loadModels());
    return {
      room: 1,
      run: (job) => work.do(job),
      close: async () => {},
    };
  }
  return createPool<Job, Done>({
    threads,
    start: () => startThread('store/reader-thread', new URL('./thread.ts', import.meta.url)),
    lost: (job, error) => ({
      notices: [],
      error: `${job.kind === 'read' ? (job.article.id ?? '') : job.name}: the reader broke off: ${oneLine(error.message, 200)}`,
    }),
  });
}
