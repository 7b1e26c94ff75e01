import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** The folder that `--data DIR` names, else ../shared/bench beside the checkout. Throws, naming the way out, when it is not there. */
export function dataFolder(argv: readonly string[] = process.argv): string {
  const at = argv.indexOf('--data');
  const dir = at >= 0 ? argv[at + 1] : path.resolve(import.meta.dirname, '../../../shared/bench');
  if (!dir || !fs.existsSync(dir))
    throw new Error(`no data at ${dir ?? '(nothing)'}: give its folder with --data DIR`);
  return dir;
}

/** Lines of a .jsonl or .jsonl.gz file. The caller says what they hold: the data sets have READMEs, not schemas. */
export function readJsonl<T>(file: string): T[] {
  let bytes: Buffer = fs.readFileSync(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = zlib.gunzipSync(bytes);
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}
