import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** Writes all of the bytes at `position`: a single call may write a part of them. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** The bytes from `offset` on, `length` of them or as many as there are. */
export async function readRange(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** A name in a folder is durable only when the folder is synced too. Windows knows no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const file = await open(folder, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new or emptied file with these bytes, on the disk when it resolves (its name is not: `syncFolder`). */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A folder with those above it, mode 0700, their names on the disk. Does nothing where it is there. */
export async function makeFolders(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // That is what it says of a file in the place of the folder.
    throw error.code === 'EEXIST' ? Object.assign(error, { code: 'ENOTDIR' }) : error;
  });
  if (made === undefined) return;
  const first = path.resolve(made);
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    await syncFolder(path.dirname(at));
    if (at === first || at === path.dirname(at)) return;
  }
}
