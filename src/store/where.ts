import os from 'node:os';
import path from 'node:path';
import { InputError, oneLine } from '../article/input-error.ts';

export { makeFolder } from './folder.ts';

/** Where a store is: a folder of its own, or a PostgreSQL. */
export type Home =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

export interface StoreChoice {
  /** Of `--store`. */
  readonly flag?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** The user's home folder. */
  readonly homeFolder?: string;
}

/**
 * The store that is meant: `--store`, else `HEARSAY_STORE`, else the folder `hearsay` where the system keeps data of
 * programs (`XDG_DATA_HOME`; `Library/Application Support`; `LOCALAPPDATA`). A path is taken as it is: `~` is the
 * shell's. Nothing is made or opened. Throws an InputError for an address that is none of a PostgreSQL.
 */
export function whereIsStore(choice: StoreChoice): Home {
  const { flag, env } = choice;
  if (flag === '') throw new InputError('--store', 'no folder or address is given');
  const [from, given] = flag !== undefined ? ['--store', flag] : ['HEARSAY_STORE', env.HEARSAY_STORE];
  if (!given) return { kind: 'folder', path: dataFolder(choice) };
  if (/^postgres(?:ql)?:/i.test(given)) {
    const home = { kind: 'postgres', url: given } as const;
    if (!/^postgres(?:ql)?:\/\//i.test(given) || !URL.canParse(given))
      throw new InputError(from, 'this is no address of a PostgreSQL', 'write postgres://user@host/database');
    return home;
  }
  if (/^[a-z][\w+.-]*:\/\//i.test(given))
    throw new InputError(
      from,
      `a store is no ${oneLine(given.slice(0, given.indexOf(':')), 20)} address`,
      'give a folder, or postgres://user@host/database',
    );
  return { kind: 'folder', path: path.resolve(given) };
}

/** For messages: an address without its password. */
export function shownHome(home: Home): string {
  if (home.kind === 'folder') return home.path;
  if (!URL.canParse(home.url)) return 'postgres://…';
  const url = new URL(home.url);
  const user = url.username ? `${url.username}@` : '';
  return `${url.protocol}//${user}${url.host}${url.pathname}`;
}

function dataFolder({ env, platform = process.platform, homeFolder = os.homedir() }: StoreChoice): string {
  const given = env.XDG_DATA_HOME;
  // As the specification says: one that is not absolute does not count.
  if (given && path.isAbsolute(given)) return path.join(given, 'hearsay');
  if (platform === 'darwin') return path.join(homeFolder, 'Library', 'Application Support', 'hearsay');
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA || path.join(homeFolder, 'AppData', 'Local'), 'hearsay');
  return path.join(homeFolder, '.local', 'share', 'hearsay');
}
