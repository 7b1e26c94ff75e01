import { InputError } from '../../../article/input-error.ts';

/** Tables of ours lie in a namespace of their own: a team's database may hold others. */
export const NAMESPACE = 'hearsay';

export const isAddress = (home: string): boolean => /^postgres(ql)?:\/\//i.test(home);

export interface ServerAddress {
  /** As `pg` takes it. */
  readonly connection: string;
  /** Where our tables lie: `?schema=` of the address, else `hearsay`. */
  readonly namespace: string;
  /** For messages: without password. */
  readonly shown: string;
}

/** Throws `InputError` for an address that is none, or a namespace that is no plain name. */
export function parseAddress(home: string): ServerAddress {
  let url: URL;
  try {
    url = new URL(home);
  } catch {
    throw new InputError(
      '--store',
      'this is no address of a PostgreSQL',
      'write postgres://user@host/database',
    );
  }
  const namespace = url.searchParams.get('schema') ?? NAMESPACE;
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(namespace) || namespace.startsWith('pg_'))
    throw new InputError('--store', `"${namespace}" cannot be a schema's name`, 'use a-z, 0-9 and _');
  url.searchParams.delete('schema');
  const shown = new URL(url);
  shown.password = '';
  for (const key of [...shown.searchParams.keys()]) if (key !== 'host') shown.searchParams.delete(key);
  return { connection: url.href, namespace, shown: shown.href };
}
