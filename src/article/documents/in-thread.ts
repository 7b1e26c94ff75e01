import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type DocumentText, Refusal } from './document.ts';

/** Documents that a library unpacks. */
export type PackedKind = 'pdf' | 'docx';

export interface Job {
  readonly kind: PackedKind;
  readonly bytes: Uint8Array;
}

export type Answer = { readonly document: DocumentText } | { readonly what: string; readonly todo: string };

/** How long a document may take, in milliseconds, and how much memory, in bytes. */
export interface Bounds {
  readonly time: number;
  readonly memory: number;
}

const BOUNDS: Bounds = { time: 120_000, memory: 1.5 * 1024 ** 3 };
const LOOK_EVERY = 100;
const NAMES: Readonly<Record<PackedKind, string>> = { pdf: 'a PDF', docx: 'a Word document (DOCX)' };

/**
 * Reads a document in a thread of its own, which is ended when it takes too long or too much: neither can be seen
 * from inside the loop of a library. Throws `Refusal`.
 */
export async function readInThread(job: Job, bounds: Bounds = BOUNDS): Promise<DocumentText> {
  const worker = newThread(job, bounds);
  const what = NAMES[job.kind];
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentText>((resolve, reject) => {
      const tooMuch = (words: string): void =>
        reject(new Refusal(`${what} that takes ${words} to read`, 'give its text, or the part that matters'));
      const started = performance.now();
      watch = setInterval(() => {
        if (performance.now() - started > bounds.time)
          tooMuch(`more than ${Math.round(bounds.time / 1000)} seconds`);
        else if (process.memoryUsage.rss() - before > bounds.memory) tooMuch('too much memory');
      }, LOOK_EVERY);
      worker.once('message', (answer: Answer) => {
        if ('document' in answer) resolve(answer.document);
        else reject(new Refusal(answer.what, answer.todo));
      });
      worker.once('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch('too much memory');
        else reject(lost(what, error.message));
      });
      worker.once('exit', (code) => reject(lost(what, `ended with ${code}`)));
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

const lost = (what: string, why: string): Refusal =>
  new Refusal(`${what} that could not be read (${why.split('\n')[0]!.slice(0, 120)})`, 'give its text');

/** What the libraries print is no part of the command's output: it is caught, and dropped. */
function newThread(job: Job, { memory }: Bounds): Worker {
  const options = {
    workerData: job,
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 1024 ** 2) },
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(builtThread(), options);
  // From its sources: a thread does not take over the loader (tsx).
  const file = new URL('./thread.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(start, { ...options, eval: true });
}

/** Found from wherever the build has put this code: an entry of the package or a chunk beside them. */
function builtThread(): string {
  for (let dir = path.dirname(fileURLToPath(import.meta.url)); ; dir = path.dirname(dir)) {
    const file = path.join(dir, 'article/document-thread.mjs');
    if (fs.existsSync(file)) return file;
    if (path.dirname(dir) === dir) throw new Error('hearsay is not whole: no article/document-thread.mjs');
  }
}
