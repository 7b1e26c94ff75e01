import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { entryId } from '../../../src/store/ledger/index.ts';
import { forget, forgettable } from '../../../src/store/run/forget/forget.ts';
import { addTold, describeStores, type Told } from '../../lib/stored.ts';

const MARK = 'Quixwarbler';
const told: readonly Told[] = [
  {
    text: `${MARK} said on Monday that 412 boats had left. “We will not wait,” ${MARK} told the Harbour Post.`,
    url: 'https://harbour.example/boats',
    outlet: `${MARK} Harbour Post`,
    title: `Boats leave, says ${MARK}`,
    givenId: `${MARK}-1`,
  },
  {
    text: 'The mayor, Ines Aldana, said that 30 boats had come back.',
    url: 'https://gazette.example/back',
    outlet: 'Gazette',
  },
];

/** Files under a folder in which the words stand, packed or not. */
function filesWith(folder: string, words: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .filter((name) => {
      const bytes = fs.readFileSync(path.join(folder, name));
      return [bytes, ...unpacked(name, bytes)].some((b) => b.includes(words));
    });
}

function unpacked(name: string, bytes: Buffer): Buffer[] {
  if (name.endsWith('.gz')) return [gunzipSync(bytes)];
  return [];
}

describeStores('forget', (open) => {
  test('an article goes from log, ledger and tables; others stay', async () => {
    const store = await open();
    expect(await addTold(store, told)).toEqual([]);
    const { db } = store.database;
    if (open.kind === 'embedded')
      expect(filesWith(await open.where(), MARK)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^captures/), expect.stringMatching(/^database/)]),
      );
    const what = await forgettable(store, 'http://harbour.example/boats');
    expect(what).toMatchObject({ title: `Boats leave, says ${MARK}` });
    expect(what.captures).toHaveLength(1);
    expect(what.statements).toBeGreaterThan(0);
    const tombstone = await forget(store, what, { who: 'desk', reason: 'court order 12' });
    expect(tombstone).toMatchObject({ article: what.article, captures: what.captures });
    expect(tombstone.originals).toHaveLength(1);
    expect(await store.log.has(what.captures[0]!)).toBe(false);
    for (const table of ['version', 'article', 'article_text', 'reading', 'taken'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toHaveLength(1);
    for (const table of ['statement', 'figure', 'mention'] as const)
      expect(
        await db.selectFrom(table).selectAll().where('article_id', '=', what.article).execute(),
        table,
      ).toEqual([]);
    expect(
      await db.selectFrom('name_form').selectAll().where('written', 'like', `%${MARK}%`).execute(),
    ).toEqual([]);
    expect(await db.selectFrom('given_id').selectAll().execute()).toEqual([]);
    await expect(forgettable(store, what.article)).rejects.toThrow(/forgotten on .* by desk: court order 12/);
    await expect(forgettable(store, 'ar_0000000000000000')).rejects.toThrow(/no such article/);
    // The same bytes are not taken in again.
    expect(await addTold(store, told)).toEqual([expect.stringMatching(/forgotten on .* not taken in again/)]);
    await store.close();
    if (open.kind === 'embedded') expect(filesWith(await open.where(), MARK)).toEqual([]);
  });

  test('what was broken off after the tombstone, or after the log, is ended by the next open', async () => {
    for (const after of ['tombstone', 'log'] as const) {
      const store = await open(after);
      await addTold(store, told);
      const what = await forgettable(store, 'http://harbour.example/boats');
      const entry = {
        kind: 'forget',
        at: '2031-05-01T00:00:00.000Z',
        who: 'desk',
        article: what.article,
        captures: what.captures,
        originals: [],
        reason: 'court order 12',
      } as const;
      // As `forget` does, up to where the process is killed.
      await store.ledger.append([{ ...entry, id: entryId(entry) }]);
      if (after === 'log') await store.log.remove(what.captures);
      await store.close();
      const again = await open(after);
      expect(await again.log.has(what.captures[0]!), after).toBe(false);
      const left = await again.database.db.selectFrom('article').select('id').execute();
      expect(left, after).toHaveLength(1);
      await again.close();
      if (open.kind === 'embedded') expect(filesWith(await open.where(after), MARK), after).toEqual([]);
    }
  });
});
