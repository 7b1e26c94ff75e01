import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/article/input-error.ts';
import { DatabaseLost, openDatabase, removeDatabase } from '../../../src/store/db/index.ts';
import { describeBothHomes, testDatabase } from '../../lib/postgres.ts';

describeBothHomes('migrations', (open) => {
  test('a schema that is newer than this program is refused, and not dropped', async () => {
    const database = await open('newer');
    await sql`insert into migration (version, at) values (999, '2031-05-14')`.execute(database.db);
    await database.close();
    await expect(open('newer')).rejects.toThrow(InputError);
    await expect(open('newer')).rejects.toThrow(/newer hearsay \(schema 999/);
    const asItIs = await open('newer', { migrate: false });
    await expect(asItIs.emptyDerived()).rejects.toThrow(/newer hearsay/);
    await asItIs.close();
  });

  test('missing tables are told, and made anew without captures and ledger', async () => {
    const database = await open('missing');
    const { db } = database;
    await db.insertInto('state').values({ key: 'a', value: 'b' }).execute();
    await db.insertInto('ledger').values({ id: 'le_1', entry: '{}' }).execute();
    await sql`drop table statement, migration`.execute(db);
    await database.close();
    await expect(open('missing')).rejects.toThrow(DatabaseLost);
    const lost = await open('missing', { migrate: false });
    await lost.emptyDerived();
    await lost.close();
    const again = await open('missing');
    expect(await again.db.selectFrom('state').selectAll().execute()).toEqual([]);
    expect(await again.db.selectFrom('statement').selectAll().execute()).toEqual([]);
    expect(await again.db.selectFrom('ledger').select('id').execute()).toEqual([{ id: 'le_1' }]);
    await again.close();
  });

  test('one missing table is named', async () => {
    const database = await open('one_missing');
    await sql`drop table figure`.execute(database.db);
    await database.close();
    await expect(open('one_missing')).rejects.toThrow('without table figure');
  });
});

test('a database of a team: other tables beside ours, a schema that was made before, two that open at once', async () => {
  const { address, drop } = await testDatabase();
  const opened = await Promise.all(Array.from({ length: 6 }, () => openDatabase(address)));
  const { db } = opened[0]!;
  const { rows } = await sql<{
    schema: string;
  }>`select distinct table_schema as schema from information_schema.tables where table_name = 'statement'`.execute(
    db,
  );
  expect(rows).toEqual([{ schema: 'hearsay' }]);
  await sql`create table public.statement (other text); create role hs_plain login; grant connect on database ${sql.id(new URL(address).pathname.slice(1))} to hs_plain; create schema made_before authorization hs_plain`.execute(
    db,
  );
  const plain = new URL(address);
  plain.username = 'hs_plain';
  const own = await openDatabase(`${plain.href}?schema=made_before`);
  expect(await own.db.selectFrom('statement').selectAll().execute()).toEqual([]);
  await own.close();
  await expect(openDatabase(`${plain.href}?schema=not_made`)).rejects.toThrow(/may not make tables/);
  await sql`drop table hearsay.capture`.execute(db);
  await Promise.all(opened.map((d) => d.close()));
  await expect(openDatabase(address)).rejects.toThrow(/table "capture" is gone/);
  const admin = await openDatabase(`${address}?schema=other`);
  await sql`drop owned by hs_plain; drop role hs_plain`.execute(admin.db);
  await admin.close();
  await drop();
});

test.each([
  ['postgres://', /address|reach/],
  ['postgres://nobody@127.0.0.1:1/none', /127\.0\.0\.1:1\/none: .*is the server running/],
  ['postgres://user:secret@127.0.0.1:1/none', /^(?!.*secret)/],
  ['postgres://user@127.0.0.1:1/none?schema=pg_own', /cannot be a schema's name/],
  ['postgres://user@127.0.0.1:1/none?schema=a"b', /cannot be a schema's name/],
])('%s is refused in one line', async (address, message) => {
  const error: unknown = await openDatabase(address).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).message).toMatch(message);
});

test('a database that is not there is named', async () => {
  const { address, drop } = await testDatabase();
  await drop();
  await expect(openDatabase(address)).rejects.toThrow(/does not exist/);
});

describeBothHomes('a folder', (open) => {
  if (open.kind === 'postgres') return test('is none', () => {});
  test.each([
    ['torn file', (at: string) => fs.truncateSync(path.join(at, 'global/pg_control'), 100)],
    ['missing folder', (at: string) => fs.rmSync(path.join(at, 'base'), { recursive: true })],
    ['no version', (at: string) => fs.rmSync(path.join(at, 'PG_VERSION'))],
    ['garbage', (at: string) => fs.writeFileSync(path.join(at, 'global/pg_filenode.map'), 'x'.repeat(524))],
  ])('%s: lost, and anew after it was removed', async (_, damage) => {
    await (await open('damaged')).close();
    const folder = await open.home('damaged');
    damage(folder);
    await expect(open('damaged')).rejects.toThrow(DatabaseLost);
    removeDatabase(folder);
    await (await open('damaged')).close();
  });

  test('a file where the folder should be is told in one line', async () => {
    const place = await open.home('file');
    fs.writeFileSync(place, '');
    await expect(open('file')).rejects.toThrow(InputError);
  });
});
