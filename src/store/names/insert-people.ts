import { type Kysely, sql } from 'kysely';
import { type KnownPerson, nameKeys, namesOf, readName, readPeople } from '../../resolve/index.ts';
import type { Capture } from '../capture.ts';
import { bulkInsert, type Schema } from '../db/index.ts';
import { pieceOf } from './list.ts';

type Db = Kysely<Schema>;

/** People that go into the tables with one statement. */
const AT_ONCE = 1_000;

/**
 * Puts the people of captured pieces of lists into the tables. Somebody whose id the same list had before stands there
 * as the piece has them that was taken last (then by capture id; within a piece, as the last line has them): whichever
 * piece comes first, the tables come out the same.
 */
export async function insertPeople(tx: Db, captures: readonly Capture[]): Promise<void> {
  for (const capture of captures) {
    const there = await tx
      .selectFrom('taken')
      .select('capture_id')
      .where('capture_id', '=', capture.id)
      .executeTakeFirst();
    if (there) continue;
    const { list, format } = pieceOf(capture);
    const people = new Map<string, KnownPerson>();
    for await (const entry of readPeople(once(capture.original), format))
      if ('person' in entry) people.set(entry.person.id, entry.person);
    const all = [...people.values()];
    for (let at = 0; at < all.length; at += AT_ONCE)
      await insertSome(tx, all.slice(at, at + AT_ONCE), list, capture);
    await bulkInsert(tx, 'taken', [{ capture_id: capture.id, list }]);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Of somebody of a list, among all lists. */
const personId = (list: string, id: string): string => `${list}/${id}`;

async function insertSome(
  tx: Db,
  people: readonly KnownPerson[],
  list: string,
  { id: capture_id, takenAt: taken_at }: Capture,
): Promise<void> {
  const rows = people.map(({ id, kind, name, ...facts }) => ({
    id: personId(list, id),
    list,
    kind,
    name,
    facts,
    taken_at,
    capture_id,
  }));
  const { rows: put } = await sql<{ id: string }>`
    insert into person (id, list, kind, name, facts, taken_at, capture_id)
    select id, list, kind, name, facts, taken_at, capture_id
    from json_populate_recordset(null::person, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set kind = excluded.kind, name = excluded.name, facts = excluded.facts,
      taken_at = excluded.taken_at, capture_id = excluded.capture_id
    where (excluded.taken_at, excluded.capture_id) > (person.taken_at, person.capture_id)
    returning id`.execute(tx);
  const fresh = new Set(put.map((r) => r.id));
  const mine = people.filter(({ id }) => fresh.has(personId(list, id)));
  if (mine.length === 0) return;
  await removeNames(tx, [...fresh]);
  const names = mine.map((person) => ({ person, names: namesOf(person).map(({ name }) => name) }));
  await bulkInsert(
    tx,
    'person_name',
    names.flatMap(({ person, names }) =>
      names.map((name) => ({ person_id: personId(list, person.id), name })),
    ),
    { onConflict: 'nothing' },
  );
  const keys = names.map(({ person, names }) => ({
    id: personId(list, person.id),
    keys: [...new Set(names.flatMap((name) => nameKeys(readName(name, person.kind))))],
  }));
  await sql`
    insert into name_key (key, person_id)
    select k, r.id from json_to_recordset(${JSON.stringify(keys)}::json) as r(id text, keys text[]), unnest(r.keys) k`.execute(
    tx,
  );
}

async function removeNames(tx: Db, people: readonly string[]): Promise<void> {
  for (const table of ['person_name', 'name_key'] as const)
    await sql`delete from ${sql.table(table)} where person_id = any(${people}::text[])`.execute(tx);
}

/** Removes the people that came by these captures. */
export async function removePeople(tx: Db, captures: readonly string[]): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      delete from person where id in (
        select id from person where capture_id = any(${captures}::text[]) limit 5000
      ) returning id`.execute(tx);
    if (rows.length === 0) return;
    await removeNames(
      tx,
      rows.map((r) => r.id),
    );
  }
}
