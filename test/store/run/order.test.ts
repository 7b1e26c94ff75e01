import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { exportLines, importLines, openStore, type Store } from '../../../src/store/index.ts';
import { insertTaken } from '../../../src/store/keep/insert.ts';
import { createWork } from '../../../src/store/keep/work.ts';
import { temporaryFolder } from '../../lib/captures.ts';
import { captureOfTold, type Told } from '../../lib/stored.ts';

const wells = 'Odile Marn said on Tuesday that 14 wells had run dry. “More will,” she told Wells Weekly.';
const told: readonly Told[] = [
  { text: wells, url: 'https://wells.example/1', givenId: 'a', takenAt: '2031-05-14T08:00:00.000Z' },
  // The same text and address, more known, another given id.
  {
    text: wells,
    url: 'http://wells.example/1/',
    outlet: 'Wells Weekly',
    title: 'Odile Marn warns',
    published: '2031-05-13',
    givenId: 'b',
    takenAt: '2031-05-14T09:00:00.000Z',
  },
  // The same address, another text; the given id of another.
  {
    text: 'At least 20 wells have run dry, Odile Marn told the council.',
    url: 'https://wells.example/1',
    givenId: 'a',
    takenAt: '2031-05-15T08:00:00.000Z',
  },
  // The same text under another address.
  {
    text: wells,
    url: 'https://copy.example/x',
    outlet: 'Copy',
    givenId: 'a',
    takenAt: '2031-05-14T08:30:00.000Z',
  },
  // Without an address.
  { text: 'Bert Olm denied that any of the 14 wells was dry.', takenAt: '2031-05-16T08:00:00.000Z' },
  {
    text: 'Bert Olm denied that any of the 14 wells was dry.',
    outlet: 'Post',
    takenAt: '2031-05-15T08:00:00.000Z',
  },
];

const work = createWork({});
const taken = await Promise.all(
  told.map(async (t) => {
    const capture = captureOfTold(t);
    const { rows } = await work.do({ kind: 'read', article: capture.article! });
    return { capture, rows: rows! };
  }),
);

const TABLES = [
  'taken',
  'article',
  'given_id',
  'version',
  'article_text',
  'reading',
  'statement',
  'figure',
  'mention',
  'name_form',
  'name_key',
  'told',
  'content',
  'linkable',
  'content_key',
  'content_link',
] as const;

/** Every row of every table, in an order of its own. */
async function dump({ database }: Store): Promise<Record<string, readonly string[]>> {
  const tables: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(database.db);
    tables[table] = rows
      .map((row) =>
        JSON.stringify(row, (_, v) => (v instanceof Uint8Array ? Buffer.from(v).toString('hex') : v)),
      )
      .sort();
  }
  return tables;
}

const folder = temporaryFolder();
const stores = await Promise.all(
  ['one', 'two'].map((name) => openStore({ kind: 'folder', path: path.join(folder, name) })),
);
const [store, other] = stores as [Store, Store];
afterAll(async () => {
  await Promise.all(stores.map((s) => s.close()));
  fs.rmSync(folder, { recursive: true, force: true });
});

async function put(into: Store, indexes: readonly number[], batch: number): Promise<void> {
  for (let at = 0; at < indexes.length; at += batch) {
    const some = indexes.slice(at, at + batch).map((i) => taken[i]!);
    await into.log.append(some.map((t) => t.capture));
    await insertTaken(into.database, some);
  }
}

test('the tables come out the same by every order, batch size and merge', async () => {
  const all = told.map((_, i) => i);
  await put(store, all, all.length);
  const expected = await dump(store);
  expect(expected.article).toHaveLength(3);
  expect(expected.version).toHaveLength(6);
  expect(expected.reading).toHaveLength(4);
  expect(expected.given_id).toHaveLength(3);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: all.length }),
      async (order, batch, half) => {
        for (const s of stores) {
          await s.log.remove(taken.map((t) => t.capture.id));
          await s.database.emptyDerived();
        }
        await put(store, order.slice(0, half), batch);
        await put(other, order.slice(half), batch);
        // The halves overlap: what both have is one.
        await put(other, order.slice(0, 1), 1);
        for (const read of order.slice(half)) expect(await other.log.has(taken[read]!.capture.id)).toBe(true);
        await put(store, order.slice(half), batch);
        expect(await dump(store)).toEqual(expected);
      },
    ),
    { numRuns: 6 },
  );
});

test('a merge by export and import is the same as taking all in', async () => {
  for (const s of stores) {
    await s.log.remove(taken.map((t) => t.capture.id));
    await s.database.emptyDerived();
  }
  await put(store, [0, 2, 4], 2);
  await put(other, [1, 3, 5, 0], 2);
  const lines: string[] = [];
  for await (const line of exportLines(store)) lines.push(`${line}\n`);
  const failed: string[] = [];
  await importLines(other, Readable.from(lines.map((l) => Buffer.from(l))), {
    threads: 0,
    failed: (m) => failed.push(m),
    notice: (m) => failed.push(m),
    acknowledged: () => {},
  });
  expect(failed).toEqual([]);
  const merged = await dump(other);
  expect(merged.version).toHaveLength(6);
  expect(merged.article).toHaveLength(3);
  expect(merged.given_id).toHaveLength(3);
});
