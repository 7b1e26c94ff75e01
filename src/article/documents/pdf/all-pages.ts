import os from 'node:os';
import { startReading } from '../job.ts';
import { type OpenPdf, type PageItems, pageItems } from './pages.ts';

/** A thread of its own is worth its start from so many pages on. */
const WORTH_A_THREAD = 60;
const MOST_THREADS = 4;

/** The items of all pages; of a long PDF, parts are read in threads beside this one. */
export async function allPages(pdf: OpenPdf, bytes: Uint8Array): Promise<PageItems> {
  const count = pdf.doc.numPages;
  const threads = Math.max(
    1,
    Math.min(MOST_THREADS, os.availableParallelism(), Math.floor(count / WORTH_A_THREAD)),
  );
  const size = Math.ceil(count / threads);
  const parts = Array.from({ length: threads }, (_, i): [number, number] => [
    i * size + 1,
    Math.min(count, (i + 1) * size),
  ]);
  // What a thread fails at is tried here: a page that cannot be read is to be named, not to take others with it.
  const read = await Promise.all(
    parts.map(([from, to], i) =>
      i === 0 ? pageItems(pdf, from, to) : inThread(bytes, from, to).catch(() => pageItems(pdf, from, to)),
    ),
  );
  return { items: read.flatMap((part) => part.items), unread: read.flatMap((part) => part.unread) };
}

async function inThread(bytes: Uint8Array, from: number, to: number): Promise<PageItems> {
  const worker = startReading({ kind: 'pdf', bytes, pages: [from, to] });
  try {
    return await new Promise<PageItems>((resolve, reject) => {
      worker.once('message', (answer) =>
        'pages' in answer ? resolve(answer.pages) : reject(new Error(answer.what)),
      );
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
