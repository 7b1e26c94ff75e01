import fs from 'node:fs';
import { InputError } from '../../../article/input-error.ts';

/**
 * Free space, in bytes, that the embedded database wants before it is given something to write: a segment of its own
 * log has 16 MB, and a batch may need a few.
 */
const WANTED = 64 * 1024 * 1024;
/** With less than this it cannot begin another segment: seen, PGlite 0.5 then waits for ever and uses a whole core. */
const STUCK = 17 * 1024 * 1024;

/** Throws `InputError` where there is too little room to write to the database in a folder. */
export function demandRoom(folder: string): void {
  if (freeIn(folder) < WANTED) throw full(folder);
}

/** Whether a query that does not answer waits for room that is not there. */
export const isStuck = (folder: string): boolean => freeIn(folder) < STUCK;

export const full = (folder: string): InputError =>
  new InputError(
    folder,
    `the disk is full (less than ${WANTED / 1024 / 1024} MB free)`,
    'what was acknowledged is kept; make room and run the same again',
  );

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
