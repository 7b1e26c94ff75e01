import fs from 'node:fs';
import path from 'node:path';

interface Contents {
  readonly folders: readonly string[];
  readonly files: readonly (readonly [name: string, size: number])[];
}

/** A folder in one piece: length of the list (4 bytes), the list as JSON, then the files' bytes. */
export function packFolder(folder: string): Buffer {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const named = entries
    .map((e) => ({ name: path.relative(folder, path.join(e.parentPath, e.name)), isFolder: e.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = named.filter((e) => !e.isFolder).map((e) => e.name);
  const bytes = files.map((name) => fs.readFileSync(path.join(folder, name)));
  const contents: Contents = {
    folders: named.filter((e) => e.isFolder).map((e) => e.name),
    files: files.map((name, i) => [name, bytes[i]!.length] as const),
  };
  const list = Buffer.from(JSON.stringify(contents), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return Buffer.concat([length, list, ...bytes]);
}

/** Unpacks it into a folder that is not there yet. The piece is ours, so that its names are not doubted. */
export function unpackFolder(packed: Buffer, folder: string): void {
  let at = 4 + packed.readUInt32LE(0);
  const { folders, files }: Contents = JSON.parse(packed.toString('utf8', 4, at));
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of folders) fs.mkdirSync(path.join(folder, name), { mode: 0o700 });
  for (const [name, size] of files) {
    fs.writeFileSync(path.join(folder, name), packed.subarray(at, at + size), { mode: 0o600 });
    at += size;
  }
}
