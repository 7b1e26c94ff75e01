/**
 * What is on the disk when the power goes, in a model harsher than file systems are: what was not synced may be
 * there, in part, or not at all, each write by itself; names in a folder come and go in their order, and those after
 * the last sync of the folder may be missing.
 *
 * Put it in the place of `node:fs/promises` with `vi.mock`; it records between `record` and `stopRecording`.
 */
import fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import path from 'node:path';

export type Step =
  | { readonly kind: 'name'; readonly path: string; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly path: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'sync folder'; readonly path: string }
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly file: number;
      readonly at: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'truncate'; readonly path: string; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly path: string; readonly file: number }
  | { readonly kind: 'ack'; readonly path: ''; readonly id: string };

export interface Recording {
  readonly root: string;
  /** What was there at its beginning. */
  readonly base: readonly { readonly path: string; readonly file: number; readonly bytes: Buffer }[];
  readonly steps: Step[];
}

let recording: Recording | undefined;
/** The file that has a name now; numbers of the file system are given anew, these are not. */
const files = new Map<string, number>();
let nextFile = 1;

/** Records what happens in the folder `root` from now on. */
export function record(root: string): Recording {
  const base = fs.readdirSync(root).map((name) => {
    const full = path.join(root, name);
    files.set(full, nextFile);
    return { path: full, file: nextFile++, bytes: fs.readFileSync(full) };
  });
  recording = { root, base, steps: [] };
  return recording;
}

export function stopRecording(): void {
  recording = undefined;
}

export function acknowledge(id: string): void {
  recording?.steps.push({ kind: 'ack', path: '', id });
}

function note(step: Step): void {
  if (recording && step.path.startsWith(recording.root)) recording.steps.push(step);
}

/** `node:fs/promises` that records. */
export function recorded(real: typeof promises): typeof promises {
  const own = {
    ...real,
    async open(name: string, flags: string, mode?: number) {
      const was = fs.statSync(name, { throwIfNoEntry: false });
      const handle = await real.open(name, flags, mode);
      if (!was || !files.has(name)) files.set(name, nextFile++);
      const file = files.get(name)!;
      if (!was) note({ kind: 'name', path: name, file });
      else if (flags === 'w') note({ kind: 'truncate', path: name, file, size: 0 });
      return recordedHandle(handle, name, file, was?.isDirectory() === true);
    },
    async rename(from: string, to: string) {
      await real.rename(from, to);
      const file = files.get(from);
      files.delete(from);
      if (file !== undefined) files.set(to, file);
      note({ kind: 'rename', from, path: to });
    },
    async unlink(name: string) {
      await real.unlink(name);
      files.delete(name);
      note({ kind: 'unlink', path: name });
    },
    async truncate(name: string, size = 0) {
      await real.truncate(name, size);
      note({ kind: 'truncate', path: name, file: files.get(name)!, size });
    },
  };
  // The functions take fewer forms of arguments than the real ones do: those that src/store uses.
  return own as unknown as typeof promises;
}

function recordedHandle(
  handle: promises.FileHandle,
  name: string,
  file: number,
  isFolder: boolean,
): promises.FileHandle {
  const sync = async () => {
    await handle.sync();
    note(isFolder ? { kind: 'sync folder', path: name } : { kind: 'sync', path: name, file });
  };
  const own: Readonly<Record<string, unknown>> = {
    sync,
    datasync: sync,
    async write(bytes: Uint8Array, from: number, length: number, at: number) {
      const written = await handle.write(bytes, from, length, at);
      const kept = Buffer.from(bytes.subarray(from, from + written.bytesWritten));
      note({ kind: 'write', path: name, file, at, bytes: kept });
      return written;
    },
    async truncate(size = 0) {
      await handle.truncate(size);
      note({ kind: 'truncate', path: name, file, size });
    },
  };
  return new Proxy(handle, {
    get(target, key) {
      if (typeof key === 'string' && key in own) return own[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** What may be on the disk after the first `count` steps, by path below the root; `random` gives 0 to 1. */
export function afterPowerLoss(
  { root, base, steps }: Recording,
  count: number,
  random: () => number,
): ReadonlyMap<string, Buffer> {
  const done = steps.slice(0, count);
  const names = new Map(base.map(({ path: name, file }) => [name, file]));
  const contents = new Map(base.map(({ file, bytes }) => [file, bytes]));
  const foldersSynced = new Map<string, number>();
  const filesSynced = new Map<number, number>();
  for (const [i, step] of done.entries()) {
    if (step.kind === 'sync folder') foldersSynced.set(step.path, i);
    if (step.kind === 'sync') filesSynced.set(step.file, i);
  }
  /** Folders whose later changes are missing. */
  const missing = new Set<string>();
  for (const [i, step] of done.entries()) {
    if (step.kind === 'write' || step.kind === 'truncate') {
      const isSynced = i < (filesSynced.get(step.file) ?? -1);
      contents.set(
        step.file,
        changed(contents.get(step.file) ?? Buffer.alloc(0), step, isSynced ? 1 : random()),
      );
    } else if (step.kind === 'name' || step.kind === 'rename' || step.kind === 'unlink') {
      const folder = path.dirname(step.path);
      if (missing.has(folder)) continue;
      if (i > (foldersSynced.get(folder) ?? -1) && random() < 0.4) {
        missing.add(folder);
        continue;
      }
      if (step.kind === 'name') names.set(step.path, step.file);
      else if (step.kind === 'unlink') names.delete(step.path);
      else {
        const file = names.get(step.from);
        names.delete(step.from);
        if (file !== undefined) names.set(step.path, file);
      }
    }
  }
  return new Map(
    [...names].map(([name, file]) => [path.relative(root, name), contents.get(file) ?? Buffer.alloc(0)]),
  );
}

/** Above 0.6 it is there, below 0.3 it is not, between them a part of it is. */
function changed(file: Buffer, step: Step & { readonly kind: 'write' | 'truncate' }, luck: number): Buffer {
  if (luck < 0.3) return file;
  if (step.kind === 'truncate') {
    if (step.size <= file.length) return file.subarray(0, step.size);
    return Buffer.concat([file, Buffer.alloc(step.size - file.length)]);
  }
  const length = luck > 0.6 ? step.bytes.length : Math.floor(((luck - 0.3) / 0.3) * step.bytes.length);
  const longer = Buffer.alloc(Math.max(file.length, step.at + length));
  file.copy(longer);
  step.bytes.copy(longer, step.at, 0, length);
  return longer;
}
