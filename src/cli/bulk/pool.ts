import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createReader } from '../../read/index.ts';
import { loadModels, packageRoot } from '../models.ts';
import type { Line } from './lines.ts';
import { failed, type LineOptions, type LineResult, readLine } from './read-line.ts';

/** Reads lines, in this thread or in others. `read` never rejects. */
export interface Pool {
  /** As many lines may be under way at once. */
  readonly room: number;
  read(line: Line): Promise<LineResult>;
  close(): Promise<void>;
}

export function createPool(workers: number, options: LineOptions): Pool {
  return workers > 0 ? threads(workers, options) : here(options);
}

function here(options: LineOptions): Pool {
  const reader = createReader(loadModels());
  return {
    room: 1,
    read: async (line) => readLine(line, reader, options),
    close: async () => {},
  };
}

/** Each thread has at most this many lines before it, so that it need not wait for the next. */
const AHEAD = 3;

interface Thread {
  worker: Worker;
  /** Oldest first: a thread answers in order. */
  readonly waiting: { readonly line: Line; readonly done: (result: LineResult) => void }[];
}

function threads(count: number, options: LineOptions): Pool {
  let closing = false;
  const start = (thread: Thread): Worker => {
    const worker = newWorker(options);
    worker.on('message', (result: LineResult) => thread.waiting.shift()?.done(result));
    // It ran out of memory, say: the line it was at is lost, those behind it go to a new one.
    worker.on('error', (error) => {
      const lost = thread.waiting.shift();
      lost?.done(failed({ line: lost.line.number }, `the reader broke off: ${error.message}`));
      if (closing) return;
      thread.worker = start(thread);
      for (const { line } of thread.waiting) thread.worker.postMessage(line);
    });
    return worker;
  };
  const all = Array.from({ length: count }, () => {
    const thread: Thread = { worker: undefined as never, waiting: [] };
    thread.worker = start(thread);
    return thread;
  });
  return {
    room: count * AHEAD,
    read: (line) =>
      new Promise((done) => {
        const idlest = all.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
        idlest.waiting.push({ line, done });
        idlest.worker.postMessage(line);
      }),
    close: async () => {
      closing = true;
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

/** As built; or, when this runs from its sources, under the loader (tsx) that a thread does not take over by itself. */
function newWorker(options: LineOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(path.join(packageRoot, 'dist/cli/worker.mjs'), { workerData: options });
  const file = new URL('../worker.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(start, { eval: true, execArgv: [], workerData: options });
}
