import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { MIGRATIONS } from '../migrations/index.ts';
import { unpackFolder } from './packed-folder.ts';

/** Of PGlite: a data folder is made by one version of it. A test keeps this to what is installed. */
export const ENGINE_VERSION = '0.5.16';

/** Name of the prepared empty database (a packed folder, brotli) for this engine and this schema. */
export const preparedName: string = `empty-${createHash('sha256')
  .update(JSON.stringify([ENGINE_VERSION, MIGRATIONS]))
  .digest('hex')
  .slice(0, 16)}.packed.br`;

/**
 * Makes the data folder of an empty database from the one that the build prepared; false where there is none (it is
 * then made by initdb, which takes seconds). A folder is whole or not there.
 */
export function unpackPrepared(folder: string): boolean {
  const file = preparedFile();
  if (!file) return false;
  const fresh = `${folder}.new-${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  try {
    unpackFolder(brotliDecompressSync(fs.readFileSync(file)), fresh);
    fs.rmSync(folder, { recursive: true, force: true }); // empty, as the caller has seen
    fs.renameSync(fresh, folder);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  return true;
}

/** In the build, or (when this runs from its sources) in what the set-up keeps. */
export function preparedFile(): string | undefined {
  for (let dir = path.dirname(fileURLToPath(import.meta.url)); ; dir = path.dirname(dir)) {
    for (const place of ['store', 'dist/store', '.hearsay']) {
      const file = path.join(dir, place, preparedName);
      if (fs.existsSync(file)) return file;
    }
    if (path.dirname(dir) === dir) return undefined;
  }
}
