import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { processStart } from './process.ts';

/** Where a server that owns a store is to be asked. */
export interface ServerAddress {
  readonly address: string;
  /** Of this one run; whoever may read the lock file may ask. */
  readonly token: string;
}

/** What a lock file says. */
export interface LockOwner {
  /** Of this one taking. */
  readonly nonce: string;
  readonly pid: number;
  /** `processStart` of the process. */
  readonly started: string;
  readonly host: string;
  readonly server?: ServerAddress;
}

/**
 * No process with that number and start lives on this host. One of another host is never known to have ended, nor is
 * one whose start cannot be seen.
 */
export function hasEnded({ pid, started, host }: LockOwner): boolean {
  if (host !== os.hostname()) return false;
  const now = processStart(pid);
  return now === undefined || (now !== '?' && started !== '?' && now !== started);
}

/**
 * The owner that a lock file names; undefined where there is no file, `unreadable` where it holds none. On a file
 * system without hard links it may be seen while it is being written: then it is looked at again for a second.
 */
export async function readOwner(file: string): Promise<LockOwner | 'unreadable' | undefined> {
  for (let tries = 0; ; tries++) {
    let words: string;
    try {
      words = await readFile(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    const owner = ownerOf(words);
    if (owner) return owner;
    if (tries >= 20) return 'unreadable';
    await wait(50);
  }
}

function ownerOf(words: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(words) as Partial<LockOwner>;
    const { nonce, pid, started, host } = owner;
    return typeof nonce === 'string' &&
      /^[\da-f-]+$/.test(nonce) &&
      Number.isSafeInteger(pid) &&
      typeof started === 'string' &&
      typeof host === 'string'
      ? (owner as LockOwner)
      : undefined;
  } catch {
    return undefined;
  }
}
