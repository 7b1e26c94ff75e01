import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentText } from './document.ts';
import type { PageItems } from './pdf/pages.ts';

/** Documents that a library unpacks. */
export type PackedKind = 'pdf' | 'docx';

export interface Job {
  readonly kind: PackedKind;
  readonly bytes: Uint8Array;
  /** Of a PDF, these pages alone, from 1, the last one too: their items, not yet their text. */
  readonly pages?: readonly [from: number, to: number];
}

export type Answer =
  | { readonly document: DocumentText }
  | { readonly pages: PageItems }
  | { readonly what: string; readonly todo: string };

/**
 * A thread that reads one document, `memory` bytes of heap at most. What the libraries print is no part of the command's
 * output: it is caught, and dropped.
 */
export function startThread(job: Job, memory: number = 1024 ** 3): Worker {
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
