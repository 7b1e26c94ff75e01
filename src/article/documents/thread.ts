import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from './document.ts';
import type { Answer, Job } from './in-thread.ts';

// One document in, its text out.
const { kind, bytes }: Job = workerData;
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  try {
    const read =
      kind === 'pdf' ? (await import('./pdf/index.ts')).readPdf : (await import('./docx/index.ts')).readDocx;
    return { document: await read(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { what: error.what, todo: error.todo };
    throw error;
  }
}
