import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bulkInsert } from '../../../src/store/db/index.ts';
import { describeBothHomes } from '../../lib/postgres.ts';

describeBothHomes('the database', (open) => {
  test('opens empty, keeps, and opens again', async () => {
    const first = await open('kept');
    expect(first.kind).toBe(open.kind);
    expect(Number.parseInt(first.serverVersion, 10)).toBeGreaterThanOrEqual(15);
    expect(await bulkInsert(first.db, 'state', [{ key: 'a', value: 'b' }])).toBe(1);
    await first.close();
    const again = await open('kept');
    expect(await again.db.selectFrom('state').selectAll().execute()).toEqual([{ key: 'a', value: 'b' }]);
    await again.close();
  });

  test('values have the same types in both', async () => {
    const { db } = await open('values');
    const { rows } =
      await sql`select 9007199254740991::bigint as big, count(*) as n, true as yes, null as none,
      '{"a": [1, "x\u00e9"]}'::jsonb as jsonb, '{"a":1}'::json as json, '\\x00ff'::bytea as bytes, 1.5::float8 as float,
      2.50::numeric as numeric, '2031-05-14'::date as date, '2031-05-14 10:00:00+00'::timestamptz::text as stamp,
      array['a,b', 'c "d" \\', null, ''] as texts, array[1, 2]::bigint[] as bigs, array[]::text[] as no_texts,
      7::smallint as small`.execute(db);
    expect(rows).toEqual([
      {
        big: 9007199254740991,
        n: 1,
        yes: true,
        none: null,
        jsonb: { a: [1, 'xé'] },
        json: { a: 1 },
        bytes: new Uint8Array([0, 255]),
        float: 1.5,
        numeric: '2.50',
        date: '2031-05-14',
        stamp: '2031-05-14 10:00:00+00',
        texts: ['a,b', 'c "d" \\', null, ''],
        bigs: [1, 2],
        no_texts: [],
        small: 7,
      },
    ]);
    await expect(sql`select 9007199254740993::bigint as big`.execute(db)).rejects.toThrow(/out of range/);
  });
});
