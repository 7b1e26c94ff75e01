import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReaderModels } from '../read/index.ts';

/** The package's own folder, found from wherever this code lies (src, dist, or a chunk of dist). */
export const packageRoot: string = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  for (let dir = from; ; dir = path.dirname(dir)) {
    if (fs.existsSync(path.join(dir, 'package.json'))) return dir;
    if (path.dirname(dir) === dir) throw new Error(`hearsay is not whole: no package.json above ${from}`);
  }
}

/** The compiler asks for a new one here as soon as the reader takes it. */
const NAMES: Readonly<Record<keyof ReaderModels, true>> = { syntax: true, statements: true, certainty: true };

/** The weights in `models/`, as far as they are there: without one, what it finds is left out. */
export function loadModels(): ReaderModels {
  const models: Record<string, Uint8Array> = {};
  for (const name of Object.keys(NAMES)) {
    const file = path.join(packageRoot, 'models', `${name}.bin`);
    if (fs.existsSync(file)) models[name] = fs.readFileSync(file);
  }
  return models;
}

/** Version of the package, for --version. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(
    fs.readFileSync(path.join(packageRoot, 'package.json'), 'utf8'),
  );
  return version;
}
