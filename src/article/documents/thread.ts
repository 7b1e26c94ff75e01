import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from './document.ts';
import type { Answer, Job } from './job.ts';
import type { PageItems } from './pdf/pages.ts';

// One document in, its text out; or what stands on some pages of it.
const { kind, bytes, pages }: Job = workerData;
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  try {
    if (pages) return { pages: await somePages(bytes, ...pages) };
    const read =
      kind === 'pdf' ? (await import('./pdf/index.ts')).readPdf : (await import('./docx/index.ts')).readDocx;
    return { document: await read(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { what: error.what, todo: error.todo };
    throw error;
  }
}

async function somePages(bytes: Uint8Array, from: number, to: number): Promise<PageItems> {
  const { openPdf, pageItems } = await import('./pdf/pages.ts');
  const pdf = await openPdf(bytes);
  try {
    return await pageItems(pdf, from, to);
  } finally {
    await pdf.close();
  }
}
