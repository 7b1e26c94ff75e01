import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Capture } from '../../../src/store/capture.ts';
import { catchUp, openStore, type Store, whereIsStore } from '../../../src/store/index.ts';
import { insertTaken } from '../../../src/store/keep/insert.ts';
import { importNames, nameLists, removeList } from '../../../src/store/names/index.ts';
import { pieceCapture } from '../../../src/store/names/list.ts';
import { piecesOf } from '../../../src/store/names/pieces.ts';
import { describeBothHomes } from '../../lib/postgres.ts';

async function* chunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const CSV = 'id,name,aliases\n1,Mara Lund,M. Lund\n2,"Oranje,\nPiet",\n3,"broken\n4,Tomas Brel,\n';

it('cuts a file into pieces that can be read by themselves', async () => {
  const pieces = [];
  for await (const piece of piecesOf(chunks(CSV), 'csv', () => {}, 20)) pieces.push(piece);
  const texts = pieces.map((p) => Buffer.from(p.bytes).toString());
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text.startsWith('id,name,aliases\n')).toBe(true);
  expect(texts.map((t) => t.replace('id,name,aliases\n', '')).join('')).toBe(
    CSV.replace('id,name,aliases\n', ''),
  );
});

describeBothHomes('lists of people', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(whereIsStore({ flag: await open.home(), env: {} }));
  }, 60_000);
  afterAll(() => store?.close());

  const people = () =>
    store.database.db.selectFrom('person').select(['id', 'name', 'capture_id']).orderBy('id').execute();
  const run = (text: string, problems: string[] = []) =>
    importNames(store, chunks(text), {
      list: 'mine',
      name: 'mine.csv',
      onProblem: ({ line, what }) => problems.push(`${line}: ${what}`),
    });

  it('keeps what can be read and names the lines that cannot', async () => {
    const problems: string[] = [];
    expect(await run(CSV, problems)).toMatchObject({ people: 3, failed: 1, pieces: { new: 1, known: 0 } });
    expect(problems).toEqual(['5: a quotation mark is opened and never closed']);
    expect((await people()).map((p) => p.id)).toEqual(['mine/1', 'mine/2', 'mine/4']);
    expect(await nameLists(store)).toMatchObject([{ list: 'mine', people: 3, names: 4, pieces: 1 }]);
  });

  it('is the same when imported twice', async () => {
    const before = await people();
    expect((await run(CSV)).pieces).toEqual({ new: 0, known: 1 });
    expect(await people()).toEqual(before);
  });

  it('gives the piece taken last, whichever comes first', async () => {
    const piece = (name: string, takenAt: string): Capture =>
      pieceCapture({
        list: 'order',
        format: 'csv',
        bytes: Buffer.from(`id,name\n1,${name}\n`),
        name: 'order.csv',
        takenAt,
        removedBefore: 0,
      });
    const [old, recent] = [
      piece('Old Name', '2031-01-01T00:00:00.000Z'),
      piece('New Name', '2031-02-01T00:00:00.000Z'),
    ];
    await insertTaken(store.database, [{ capture: recent }]);
    await insertTaken(store.database, [{ capture: old }]);
    expect((await people()).find((p) => p.id === 'order/1')).toMatchObject({ name: 'New Name' });
    const { rows } = {
      rows: await store.database.db
        .selectFrom('person_name')
        .select('name')
        .where('person_id', '=', 'order/1')
        .execute(),
    };
    expect(rows).toEqual([{ name: 'New Name' }]);
  });

  it('comes back when the tables are made anew', async () => {
    const before = (await people()).filter((p) => p.id.startsWith('mine/'));
    await store.database.emptyDerived();
    await catchUp(store, 0, { progress: () => {}, failed: (m) => expect.fail(m) });
    expect(await people()).toEqual(before);
  });

  it('is removed for good, and can be imported again', async () => {
    await removeList(store, 'mine', 'tester');
    expect(await people()).toEqual([]);
    expect((await store.log.info()).captures).toBe(0);
    await expect(removeList(store, 'mine', 'tester')).rejects.toThrow('no such list');
    expect((await run(CSV)).pieces).toEqual({ new: 1, known: 0 });
    expect((await people()).length).toBe(3);
  });
});
