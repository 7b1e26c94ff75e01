import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread of ours, as built (`built`, an entry of tsdown.config.ts, found from wherever the build has put this
 * code) or, when this runs from its sources, under the loader (tsx), which a thread does not take over by itself.
 */
export function startThread(built: string, source: URL, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(builtFile(built), options);
  const start = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(source.href)}); })`;
  return new Worker(start, { execArgv: [], ...options, eval: true });
}

function builtFile(name: string): string {
  for (let dir = path.dirname(fileURLToPath(import.meta.url)); ; dir = path.dirname(dir)) {
    const file = path.join(dir, `${name}.mjs`);
    if (fs.existsSync(file)) return file;
    if (path.dirname(dir) === dir) throw new Error(`hearsay is not whole: no ${name}.mjs`);
  }
}
