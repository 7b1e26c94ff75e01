import type { Line } from '../../article/input/lines.ts';
import { startThread } from '../../article/threads.ts';
import { createReader } from '../../read/index.ts';
import { loadModels } from '../../store/models.ts';
import { createPool, type Pool } from '../../store/threads/pool.ts';
import { failed, type LineOptions, type LineResult, readLine } from './read-line.ts';

/** Reads lines, in this thread (0) or in others. */
export function linePool(workers: number, options: LineOptions): Pool<Line, LineResult> {
  if (workers === 0) {
    const reader = createReader(loadModels());
    return {
      room: 1,
      run: async (line) => readLine(line, reader, options),
      close: async () => {},
    };
  }
  return createPool<Line, LineResult>({
    threads: workers,
    start: () => startThread('cli/worker', new URL('../worker.ts', import.meta.url), { workerData: options }),
    lost: (line, error) => failed({ line: line.number }, `the reader broke off: ${error.message}`),
  });
}
