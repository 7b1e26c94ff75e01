import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/article/index.ts';
import { captureOf } from '../../../src/store/keep/capture-of.ts';
import { insertTaken } from '../../../src/store/keep/insert.ts';
import { createWork } from '../../../src/store/keep/work.ts';
import { loadModels } from '../../../src/store/models.ts';
import { describeBothHomes } from '../../lib/postgres.ts';

const reading = createWork(loadModels());
const taken = async (words: string, facts: Parameters<typeof makeArticle>[1], takenAt: string) => {
  const article = makeArticle(`Ada Borel, the minister of roads, said that ${words}.`, {
    language: 'en',
    ...facts,
  });
  const capture = captureOf(article, { name: 'test', takenAt, contentType: 'text/plain' });
  const { rows } = await reading.do({ kind: 'read', article: capture.article! });
  return { capture, rows: rows! };
};

describeBothHomes('captures in the tables', (open) => {
  test('a capture that nobody has read waits for its reading', async () => {
    const database = await open('unread');
    const one = await taken(
      'nine trucks crossed the bridge',
      { outlet: 'Daily' },
      '2031-01-01T00:00:00.000Z',
    );
    await insertTaken(database, [{ capture: one.capture }]);
    expect(await database.db.selectFrom('version').selectAll().execute()).toEqual([]);
    await insertTaken(database, [one]);
    await insertTaken(database, [one]);
    expect(await database.db.selectFrom('version').select('capture_id').execute()).toEqual([
      { capture_id: one.capture.id },
    ]);
    expect(await database.db.selectFrom('statement').select('content').execute()).toHaveLength(1);
  });

  test('of two captures of one text, the reading has the facts of the one of which more is known, in either order', async () => {
    const url = 'https://daily.example/bridge';
    const words = 'ten trucks crossed the bridge on Tuesday';
    const full = await taken(
      words,
      { url, outlet: 'Daily', published: '2031-02-05' },
      '2031-01-01T00:00:00.000Z',
    );
    const poor = await taken(words, { url }, '2031-01-02T00:00:00.000Z');
    for (const order of [
      [full, poor],
      [poor, full],
    ]) {
      const database = await open(order[0] === full ? 'full_first' : 'poor_first');
      for (const one of order) await insertTaken(database, [one]);
      const article = await database.db.selectFrom('article').selectAll().executeTakeFirstOrThrow();
      expect(article).toMatchObject({
        outlet: 'Daily',
        published: '2031-02-05',
        capture_id: full.capture.id,
      });
      const readings = await database.db.selectFrom('reading').select(['id', 'capture_id']).execute();
      expect(readings).toEqual([{ id: full.rows.reading.id, capture_id: full.capture.id }]);
    }
  });

  test('a changed text at one address is a second version; both keep their statements', async () => {
    const database = await open('edited');
    const url = 'https://daily.example/edited';
    const first = await taken('at least ten trucks crossed the bridge', { url }, '2031-01-01T00:00:00.000Z');
    const second = await taken('ten trucks crossed the bridge', { url }, '2031-01-02T00:00:00.000Z');
    await insertTaken(database, [second, first]);
    const article = await database.db.selectFrom('article').selectAll().execute();
    expect(article).toHaveLength(1);
    expect(article[0]).toMatchObject({ text_sha256: second.capture.article!.sha256 });
    expect(await database.db.selectFrom('version').selectAll().execute()).toHaveLength(2);
    expect(await database.db.selectFrom('statement').selectAll().execute()).toHaveLength(2);
  });

  test('an article without a title has its headline, until a version says one', async () => {
    const database = await open('titles');
    const url = 'https://daily.example/titled';
    const work = async (title: string | undefined, takenAt: string) => {
      const text =
        'Borel counts ten trucks\n\nAda Borel, the minister of roads, said on Tuesday that ten trucks had crossed.';
      const article = makeArticle(text, { language: 'en', url, ...(title && { title }) });
      const capture = captureOf(article, { name: 'test', takenAt, contentType: 'text/plain' });
      return { capture, rows: (await reading.do({ kind: 'read', article: capture.article! })).rows! };
    };
    const title = async () =>
      (await database.db.selectFrom('article').select('title').executeTakeFirstOrThrow()).title;
    await insertTaken(database, [await work(undefined, '2031-01-01T00:00:00.000Z')]);
    expect(await title()).toBe('Borel counts ten trucks');
    await insertTaken(database, [await work('Trucks counted', '2031-01-02T00:00:00.000Z')]);
    expect(await title()).toBe('Trucks counted');
    await insertTaken(database, [await work(undefined, '2031-01-03T00:00:00.000Z')]);
    expect(await title()).toBe('Trucks counted');
  });
});
