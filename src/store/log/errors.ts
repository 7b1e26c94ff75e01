import { InputError } from '../../article/input-error.ts';

const SAYS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: ['the disk is full', 'make space and run it again; what was acknowledged is kept'],
  EDQUOT: ['the disk quota is used up', 'make space and run it again; what was acknowledged is kept'],
  EFBIG: ['a file may not grow any more', 'raise the limit on file sizes; what was acknowledged is kept'],
  EROFS: ['the file system is read-only', 'mount it for writing, or choose another store with --store'],
  EACCES: ['permission denied', 'ask for the right to write here, or choose another store with --store'],
  EPERM: ['permission denied', 'ask for the right to write here, or choose another store with --store'],
  EIO: ['the disk gives an error', 'look after the disk; what was acknowledged is kept'],
  EMFILE: ['too many files are open', 'raise the limit on open files'],
  ENOTDIR: ['this is no folder', 'choose another store with --store'],
  ENOENT: ['this is not there any more', 'bring it back from a backup'],
};

/** One clear line for what a file system refuses; other errors as they are. */
export function refused(where: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const says = code === undefined ? undefined : SAYS[code];
  return says ? new InputError(where, `${says[0]} (${code})`, says[1]) : error;
}
