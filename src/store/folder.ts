import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../article/input-error.ts';
import { makeFolders, syncFolder, writeDurably } from './log/durable.ts';
import { refused } from './log/errors.ts';

const FILE = 'store.json';
const FORMAT = 1;

/** What a store says of itself. */
export interface StoreFacts {
  readonly format: number;
  readonly id: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly created: string;
}

/** What may lie in a folder that is to become a store: a lock, a beginning that was cut off, what systems leave. */
const NOTHING = /^(?:lock(?:\..*)?|store\.json\..*\.tmp|lost\+found|\.DS_Store|desktop\.ini|Thumbs\.db)$/;

/**
 * Makes the folder of a store ready: made with mode 0700 where it is not there, and marked by `store.json`. Throws an
 * InputError where it holds other things and no mark, where the mark cannot be read, where it is of a newer format.
 */
export async function makeFolder(
  { path: folder }: { readonly path: string },
  now = new Date(),
): Promise<StoreFacts> {
  const mark = path.join(folder, FILE);
  try {
    await makeFolders(folder);
    const there = await readMark(mark);
    if (there) return there;
    const other = (await readdir(folder)).filter((name) => !NOTHING.test(name) && name !== FILE).sort()[0];
    if (other !== undefined)
      throw new InputError(
        folder,
        `the folder is no store: there is no ${FILE} in it, but ${other}`,
        'choose an empty folder with --store',
      );
    await writeMark(mark, { format: FORMAT, id: randomUUID(), created: now.toISOString() });
    return (await readMark(mark)) as StoreFacts;
  } catch (error) {
    throw refused(folder, error);
  }
}

/** Throws an InputError where the folder is not there, or is no store. Makes nothing. */
export async function assertStore(folder: string): Promise<void> {
  try {
    if (await readMark(path.join(folder, FILE))) return;
  } catch (error) {
    throw refused(folder, error);
  }
  throw new InputError(
    folder,
    'there is no store here',
    'name another with --store, or begin one with "hearsay add"',
  );
}

/** Of several that make it at once, the first one's stays. */
async function writeMark(mark: string, facts: StoreFacts): Promise<void> {
  const own = `${mark}.${facts.id}.tmp`;
  await writeDurably(own, Buffer.from(`${JSON.stringify(facts)}\n`, 'utf8'));
  try {
    await link(own, mark);
    await unlink(own);
  } catch (error) {
    // There already, or a file system without hard links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') await unlink(own);
    else await rename(own, mark);
  }
  await syncFolder(path.dirname(mark));
}

async function readMark(mark: string): Promise<StoreFacts | undefined> {
  let facts: Partial<StoreFacts> | undefined;
  try {
    facts = JSON.parse(await readFile(mark, 'utf8')) as Partial<StoreFacts>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError)) throw error;
  }
  const { format, id, created } = facts ?? {};
  if (typeof format === 'number' && format > FORMAT)
    throw new InputError(
      mark,
      `the store is of format ${format}, and this hearsay knows those up to ${FORMAT}`,
      'take a newer hearsay',
    );
  if (typeof format !== 'number' || typeof id !== 'string' || typeof created !== 'string')
    throw new InputError(mark, 'the file cannot be read', 'bring it back from a backup');
  return { format, id, created };
}
