import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/store/db/index.ts';
import { checkStore, rebuild, type Store, storeInfo } from '../../../src/store/index.ts';
import { addTold, describeStores, type OpenStore } from '../../lib/stored.ts';

const told = [
  { text: 'Odile Marn said that 14 wells had run dry.', url: 'https://wells.example/1' },
  { text: 'At least 3 ships left on Monday, Bert Olm told reporters.', url: 'https://ships.example/2' },
];

async function problems(open: OpenStore, name: string) {
  const found = [];
  for await (const problem of checkStore(await open.home(name))) found.push(problem);
  return found;
}

const quiet = { progress: () => {}, failed: (message: string) => expect(message).toBe('') };

async function filled(open: OpenStore, name: string): Promise<void> {
  const store = await open(name);
  expect(await addTold(store, told)).toEqual([]);
  await store.close();
}

async function isWhole(store: Store): Promise<void> {
  const { articles, statements, behind, log } = await storeInfo(store);
  expect({ articles, behind, captures: log.captures }).toEqual({ articles: 2, behind: 0, captures: 2 });
  expect(statements).toBeGreaterThanOrEqual(2);
}

/** A lost database is named in one line with what to do; after a rebuild nothing is missing. */
async function mended(open: OpenStore, name: string, what: RegExp): Promise<void> {
  const found = await problems(open, name);
  expect(found).toMatchObject([{ what: expect.stringMatching(what), todo: 'run "hearsay store rebuild"' }]);
  const error = await open(name).then(
    () => undefined,
    (e: Error) => e,
  );
  expect(error?.name).toBe('InputError');
  expect(error?.message).toMatch(/nothing that was kept is lost: run "hearsay store rebuild"$/);
  expect(error?.message).not.toContain('\n');
  const store = await open(name, { anew: true });
  expect(await rebuild(store, 0, quiet)).toBe(2);
  await isWhole(store);
  await store.close();
  expect(await problems(open, name)).toEqual([]);
}

describeStores('a store that is damaged', (open) => {
  test('dropped tables', async () => {
    await filled(open, 'dropped');
    const where = await open.where('dropped');
    const database = await openDatabase(open.kind === 'embedded' ? path.join(where, 'database') : where);
    await sql`drop table statement, article`.execute(database.db);
    await database.close();
    await mended(open, 'dropped', /without tables article, statement/);
  });

  test('rows that are missing or do not fit are named by check', async () => {
    await filled(open, 'rows');
    expect(await problems(open, 'rows')).toEqual([]);
    let store = await open('rows');
    const { db } = store.database;
    await sql`update article_text set text = replace(text, '14', '15')`.execute(db);
    await sql`delete from statement where content like '%ships%'`.execute(db);
    await store.close();
    expect((await problems(open, 'rows')).map((p) => p.what)).toEqual([
      'the words are not those of its sha-256',
      expect.stringMatching(/stand|missing/),
      expect.stringMatching(/stand|missing/),
    ]);
    store = await open('rows', { anew: true });
    await rebuild(store, 0, quiet);
    await store.close();
    expect(await problems(open, 'rows')).toEqual([]);
  });

  test('a newer schema is refused, and left as it is', async () => {
    await filled(open, 'newer');
    const where = await open.where('newer');
    const database = await openDatabase(open.kind === 'embedded' ? path.join(where, 'database') : where);
    await sql`insert into migration (version, at) values (999, '')`.execute(database.db);
    await database.close();
    await expect(open('newer')).rejects.toThrow(/newer hearsay \(schema 999; .*install the newer version/);
  });

  if (open.kind === 'embedded') {
    test('a truncated database folder', async () => {
      await filled(open, 'truncated');
      const base = path.join(await open.where('truncated'), 'database', 'base');
      for (const name of fs.readdirSync(base, { recursive: true, encoding: 'utf8' })) {
        const file = path.join(base, name);
        if (fs.statSync(file).isFile() && fs.statSync(file).size > 8192) fs.truncateSync(file, 8192);
      }
      await mended(open, 'truncated', /the database is lost/);
    });

    test('a deleted database folder is made anew of what was kept', async () => {
      await filled(open, 'deleted');
      fs.rmSync(path.join(await open.where('deleted'), 'database'), { recursive: true });
      expect(await problems(open, 'deleted')).toMatchObject([{ what: 'the database is gone' }]);
      const store = await open('deleted', { anew: true });
      await rebuild(store, 0, quiet);
      await isWhole(store);
    });

    test('no folder, and a folder that is no store', async () => {
      await expect(open('nowhere', { existing: true })).rejects.toThrow(/there is no store here/);
      const where = await open.where('other');
      fs.mkdirSync(where);
      fs.writeFileSync(path.join(where, 'notes.txt'), 'mine');
      await expect(open('other')).rejects.toThrow(/the folder is no store/);
      await expect(problems(open, 'other')).rejects.toThrow(/there is no store here/);
      expect(fs.readdirSync(where)).toEqual(['notes.txt']);
    });
  }
});
