import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Capture, CaptureLog, LogProblem } from '../../src/store/capture.ts';
import { sha256Hex } from '../../src/store/log/encode.ts';

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder for one test, deleted when the process ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-store-'));
  folders.push(folder);
  return folder;
}

/** The `i`-th capture of an invented article of about `size` characters, always the same. */
export function captureNumber(i: number, size = 200): Capture {
  const text = `Report ${i}. ${pseudoWords(i, size)}`;
  return {
    id: `cp_${sha256Hex(Buffer.from(`capture ${i} ${size}`)).slice(0, 24)}`,
    takenAt: '2025-03-01T10:00:00.000Z',
    kind: 'article',
    name: `reports/${i}.html`,
    contentType: 'text/html',
    address: `https://gazette.example/${i}`,
    headers: [['content-type', 'text/html']],
    original: new Uint8Array(Buffer.from(`<p>${text}</p>`)),
    article: { text, sha256: sha256Hex(Buffer.from(text)), language: 'en' },
  };
}

/** Hardly to be packed, so that a record is about as long as it looks. */
function pseudoWords(seed: number, length: number): string {
  let state = seed * 2654435761 + 1;
  let words = '';
  while (words.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words += `${state.toString(36)} `;
  }
  return words.slice(0, length);
}

export async function idsOf(log: CaptureLog): Promise<string[]> {
  const ids: string[] = [];
  for await (const piece of log.ids()) ids.push(...piece);
  return ids;
}

export async function problemsOf(log: CaptureLog): Promise<LogProblem[]> {
  const problems: LogProblem[] = [];
  for await (const problem of log.check()) problems.push(problem);
  return problems;
}

/** Files of a folder with their bytes, to be put back later. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

export function putFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, name), bytes);
}
