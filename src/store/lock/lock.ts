import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { InputError } from '../../article/input-error.ts';
import { refused } from '../log/errors.ts';
import { hasEnded, type LockOwner, readOwner, type ServerAddress } from './owner.ts';
import { processStart } from './process.ts';

const FILE = 'lock';

export interface Lock {
  readonly owner: LockOwner;
  /** Others may take it from now on. A second call does nothing. */
  release(): Promise<void>;
}

export interface LockOptions {
  /** Of a process that answers for others. */
  readonly server?: ServerAddress;
}

/** The store is in use. `owner` says by whom: where it is a server, it can be asked instead. */
export class StoreInUse extends InputError {
  readonly owner: LockOwner;
  constructor(folder: string, owner: LockOwner) {
    const here = owner.host === os.hostname();
    const who = `process ${owner.pid}${here ? '' : ` on ${owner.host}`}`;
    const todo = here
      ? 'wait until it has ended, or use another store with --store'
      : `if that process has ended, delete ${path.join(folder, FILE)}`;
    super(folder, `the store is in use by ${who}${owner.server ? `, at ${owner.server.address}` : ''}`, todo);
    this.owner = owner;
  }
}

/**
 * Takes the lock of a store's folder, which must be there, or throws `StoreInUse` at once. An owner that has ended
 * without giving it back has it no longer, at once; age says nothing.
 *
 * The file appears with its content at one stroke (a hard link). Of several takers that find an ended owner X, the one
 * that makes `lock.X.next` has it: it sees to it that `lock` is still X's (so that nobody was faster), and moves its
 * own file in the place of X's. One that ends in the middle of this is an ended owner as well, with a `.next` of its
 * own. So no taker ever deletes a lock that it has looked at: between the look and the deletion it may be another's.
 */
export async function takeLock(folder: string, options: LockOptions = {}): Promise<Lock> {
  const owner: LockOwner = {
    nonce: randomUUID(),
    pid: process.pid,
    started: processStart(process.pid) ?? '?',
    host: os.hostname(),
    ...(options.server && { server: options.server }),
  };
  const own = path.join(folder, `${FILE}.${owner.nonce}.tmp`);
  try {
    await writeOwner(own, owner);
    try {
      while (!(await tryTake(folder, own, owner)));
    } finally {
      await unlink(own).catch(() => {});
    }
    await sweep(folder);
  } catch (error) {
    throw refused(folder, error);
  }
  let held = true;
  return {
    owner,
    async release() {
      if (!held) return;
      held = false;
      await unlink(path.join(folder, FILE)).catch(() => {});
    },
  };
}

/** Who holds a store; undefined where nobody does. */
export async function lockOwner(folder: string): Promise<LockOwner | undefined> {
  const { last } = await chain(folder);
  return last && !hasEnded(last) ? last : undefined;
}

/** False where something changed meanwhile: look again. */
async function tryTake(folder: string, own: string, owner: LockOwner): Promise<boolean> {
  const file = path.join(folder, FILE);
  if (await made(own, file, owner)) return true;
  const { first, last } = await chain(folder);
  if (!first || !last) return false;
  if (!hasEnded(last)) throw new StoreInUse(folder, last);
  const next = nextOf(folder, last);
  if (!(await made(own, next, owner))) return false;
  const now = await readOwner(file);
  if (now === undefined || now === 'unreadable' || now.nonce !== first.nonce) {
    await unlink(next).catch(() => {});
    return false;
  }
  await rename(next, file);
  return true;
}

/** The owner in the lock file, and the last of those that were to come after it. */
async function chain(folder: string): Promise<{ readonly first?: LockOwner; readonly last?: LockOwner }> {
  const first = await ownerIn(path.join(folder, FILE));
  let last = first;
  for (let next = last; next; next = await ownerIn(nextOf(folder, next))) last = next;
  return { ...(first && { first }), ...(last && { last }) };
}

async function ownerIn(file: string): Promise<LockOwner | undefined> {
  const owner = await readOwner(file);
  if (owner !== 'unreadable') return owner;
  throw new InputError(file, 'this is no lock file of hearsay', 'delete it if no hearsay is running');
}

const nextOf = (folder: string, { nonce }: LockOwner): string => path.join(folder, `${FILE}.${nonce}.next`);

async function writeOwner(file: string, owner: LockOwner): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(owner)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a name for the owner's file; false where it is there already. */
async function made(own: string, name: string, owner: LockOwner): Promise<boolean> {
  try {
    await link(own, name);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links: it is made all the same by one alone, only not with its content at once.
    if (!/^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/.test(code ?? '')) throw error;
  }
  try {
    await writeOwner(name, owner);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What takers left that ended in the middle. While the lock is held, nobody's `.next` can come to anything. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^lock\.[\da-f-]+\.(?:next|tmp)$/.test(name)) continue;
    const file = path.join(folder, name);
    const left = await readOwner(file);
    if (left !== undefined && left !== 'unreadable' && hasEnded(left)) await unlink(file).catch(() => {});
  }
}
