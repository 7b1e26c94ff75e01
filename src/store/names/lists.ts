import { sql } from 'kysely';
import { InputError } from '../../article/input-error.ts';
import { forget } from '../run/forget/forget.ts';
import type { Store } from '../store.ts';
import { listTombstone } from './list.ts';

/** A list of people that was imported. */
export interface NameList {
  readonly list: string;
  readonly people: number;
  readonly bodies: number;
  readonly names: number;
  /** Captures that it is made of. */
  readonly pieces: number;
  /** When the last of them was taken; null where no person of it stands any more. */
  readonly takenAt: string | null;
}

export async function nameLists({ database: { db } }: Store): Promise<readonly NameList[]> {
  const { rows } = await sql<NameList>`
    with piece as (select list, count(*) as pieces from taken where list is not null group by list),
    one as (select id, list, kind, taken_at from person),
    name as (select one.list, count(*) as names from person_name n join one on one.id = n.person_id group by 1)
    select piece.list, count(one.id) filter (where kind = 'person') as people,
           count(one.id) filter (where kind <> 'person') as bodies,
           coalesce(max(name.names), 0) as names, max(piece.pieces) as pieces, max(taken_at) as "takenAt"
    from piece left join one on one.list = piece.list left join name on name.list = piece.list
    group by piece.list order by piece.list`.execute(db);
  return rows;
}

/**
 * Removes a list for good, as an article is forgotten: a tombstone in the ledger, then the bytes go from the log and
 * the people from the tables. Throws `InputError` where there is no such list.
 */
export async function removeList(store: Store, list: string, who: string): Promise<NameList> {
  const lists = await nameLists(store);
  const found = lists.find((l) => l.list === list);
  if (!found) {
    const names = lists.map((l) => l.list).join(', ');
    throw new InputError(
      list,
      'there is no such list',
      names === '' ? 'none was imported' : `there are: ${names}`,
    );
  }
  const pieces = await store.database.db
    .selectFrom('taken')
    .select('capture_id')
    .where('list', '=', list)
    .orderBy('capture_id')
    .execute();
  await forget(
    store,
    { article: listTombstone(list), captures: pieces.map((p) => p.capture_id) },
    { who, reason: 'names remove' },
  );
  return found;
}
