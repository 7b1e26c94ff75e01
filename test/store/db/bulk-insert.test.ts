import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bulkInsert } from '../../../src/store/db/index.ts';
import { describeBothHomes } from '../../lib/postgres.ts';

describeBothHomes('bulkInsert', (open) => {
  test('bytes, numbers, null, awkward text and JSON come back as they were', async () => {
    const { db } = await open();
    const body = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    const key = { article_id: 'ar_1', text_sha256: 'aa', capture_id: 'cp_1', reader: '1' };
    await bulkInsert(db, 'reading', [
      { ...key, id: 'rd_1', body },
      // Buffer has a toJSON of its own.
      { ...key, id: 'rd_2', text_sha256: 'bb', body: Buffer.from(body) },
    ]);
    const readings = await db.selectFrom('reading').select(['id', 'body']).orderBy('id').execute();
    expect(readings).toEqual([
      { id: 'rd_1', body },
      { id: 'rd_2', body },
    ]);
    const value = 'a "b" \\ \n\t {c} \u{1f600} \u2028 é \\x00 $1 NULL';
    await bulkInsert(db, 'state', [{ key: value, value }]);
    expect(await db.selectFrom('state').selectAll().execute()).toEqual([{ key: value, value }]);
    const figure = {
      article_id: 'ar_1',
      text_sha256: 'aa',
      starts: 0,
      ends: 3,
      exact: '6.7',
      bound: 'about',
    };
    await bulkInsert(db, 'figure', [
      { ...figure, ordinal: 0, value: 0.1 + 0.2, low: null, high: 1e300, counted: 'x'.repeat(20_000) },
    ]);
    const found = await db.selectFrom('figure').select(['value', 'low', 'high', 'unit']).execute();
    expect(found).toEqual([{ value: 0.1 + 0.2, low: null, high: 1e300, unit: null }]);
    const came = { capture_id: 'cp_1', taken_at: '2031-05-14' };
    const facts = { name: 'Mira Example', list: [1, null, { deep: 'é' }] };
    await bulkInsert(db, 'person', [
      { id: 'p1', list: 'ours', kind: 'person', name: 'Mira Example', facts, ...came },
    ]);
    expect((await db.selectFrom('person').select('facts').executeTakeFirst())?.facts).toEqual(facts);
  });

  test('none; many; those that are there already', async () => {
    const { db } = await open('many');
    expect(await bulkInsert(db, 'state', [])).toBe(0);
    const rows = Array.from({ length: 9_001 }, (_, i) => ({ key: `k${i}`, value: 'v' }));
    expect(await bulkInsert(db, 'state', rows)).toBe(9_001);
    await expect(bulkInsert(db, 'state', rows.slice(0, 1))).rejects.toMatchObject({ code: '23505' });
    const more = [...rows.slice(0, 5), { key: 'new', value: 'v' }, { key: 'new', value: 'w' }];
    expect(await bulkInsert(db, 'state', more, { onConflict: 'nothing' })).toBe(1);
  });

  test('in a transaction that is rolled back', async () => {
    const { db } = await open('rolled');
    const cut = db.transaction().execute(async (tx) => {
      await bulkInsert(tx, 'state', [{ key: 'a', value: 'b' }]);
      throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await db.selectFrom('state').selectAll().execute()).toEqual([]);
  });

  test('words: stemmed in English, as they are in other languages', async () => {
    const { db } = await open('words');
    await bulkInsert(db, 'article_text', [
      { sha256: 'en', language: 'en', text: 'The ministers were counting houses' },
      { sha256: 'gb', language: 'en-GB', text: 'The ministers were counting houses' },
      { sha256: 'de', language: 'de', text: 'Die Minister zählten Häuser' },
      { sha256: 'ko', language: 'ko', text: '장관은 집을 세었다' },
      { sha256: 'none', language: 'und', text: '' },
    ]);
    const found = async (query: string, config: string): Promise<string[]> => {
      const { rows } = await sql<{
        sha256: string;
      }>`select sha256 from article_text where words @@ plainto_tsquery(${config}::regconfig, ${query}) order by 1`.execute(
        db,
      );
      return rows.map((r) => r.sha256);
    };
    expect(await found('minister house', 'english')).toEqual(['en', 'gb']);
    expect(await found('häuser', 'simple')).toEqual(['de']);
    expect(await found('장관은', 'simple')).toEqual(['ko']);
  });

  const one = (n: number): string => n.toString(36);
  test.each([
    ['two million characters of words that are all different', () => distinct(2_000_000)],
    ['one word of two million characters', () => 'x'.repeat(2_000_000)],
    [
      'addresses, which count twice',
      () => distinct(1_000_000, (n) => `http://a${one(n)}.example/b-${one(n)}`),
    ],
    ['hyphens', () => distinct(1_000_000, (n) => `${one(n)}-${one(n + 1)}-${one(n + 2)}`)],
    ['Korean without a space', () => '가나다라마바사'.repeat(200_000)],
  ])('%s are kept, with as many words as a tsvector takes', async (_, text) => {
    const { db } = await open('long');
    const long = text();
    await db.deleteFrom('article_text').execute();
    await bulkInsert(db, 'article_text', [{ sha256: 'a', language: 'en', text: long }]);
    const { rows } = await sql<{
      length: number;
      words: number;
    }>`select length(text) as length, length(words) as words from article_text`.execute(db);
    expect(rows[0]?.length).toBe(long.length);
    if (long.includes(' ')) expect(rows[0]?.words).toBeGreaterThan(1_000);
  });
});

function distinct(length: number, word = (n: number): string => `w${n.toString(36)}`): string {
  const words: string[] = [];
  for (let n = 0, at = 0; at < length; n++) {
    words.push(word(n * 7919));
    at += words.at(-1)!.length + 1;
  }
  return words.join(' ').slice(0, length);
}
