import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads.ts';
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
export const startReading = (job: Job, memory: number = 1024 ** 3): Worker =>
  startThread('article/document-thread', new URL('./thread.ts', import.meta.url), {
    workerData: job,
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 1024 ** 2) },
  });
