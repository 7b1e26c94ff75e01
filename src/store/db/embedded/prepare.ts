import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { openDatabase } from '../database.ts';
import { packFolder } from './packed-folder.ts';
import { preparedName } from './prepared.ts';

// Run by the build: `prepare-database OUT [CACHE]` writes the prepared empty database into the folder OUT. It takes
// some ten seconds, so one that was made before is taken from the folder CACHE.
const [out, cache] = process.argv.slice(2);
if (!out) throw new Error('usage: prepare-database OUT [CACHE]');
const kept = cache && path.join(cache, preparedName);
const prepared = kept && fs.existsSync(kept) ? fs.readFileSync(kept) : await prepare();
write(path.join(out, preparedName), prepared);
if (kept && !fs.existsSync(kept)) write(kept, prepared);

async function prepare(): Promise<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-prepare-'));
  try {
    const database = await openDatabase(path.join(folder, 'database'));
    await database.maintain();
    await database.close();
    return brotliCompressSync(packFolder(path.join(folder, 'database')), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Whole or not there. */
function write(file: string, bytes: Buffer): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, bytes);
  fs.renameSync(`${file}.${process.pid}`, file);
}
