import { type DocumentText, Refusal } from './document.ts';
import { type Answer, type Job, type PackedKind, startReading } from './job.ts';

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
  const worker = startReading(job, bounds.memory);
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
        else if ('what' in answer) reject(new Refusal(answer.what, answer.todo));
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
