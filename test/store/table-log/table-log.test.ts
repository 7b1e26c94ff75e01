import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/model/index.ts';
import type { Capture } from '../../../src/store/capture.ts';
import type { LedgerEntry } from '../../../src/store/judgement.ts';
import { openTableLedger, openTableLog } from '../../../src/store/table-log/index.ts';
import { describeBothHomes } from '../../lib/postgres.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const article = (text: string, more: Partial<Article> = {}): Article => ({
  text,
  sha256: sha256(text),
  language: 'en',
  ...more,
});
const capture = (id: string, more: Partial<Capture> = {}): Capture => ({
  id: `cp_${id}`,
  takenAt: '2031-05-14T10:00:00.000Z',
  kind: 'article',
  name: `${id}.txt`,
  contentType: 'text/plain',
  original: Buffer.from(more.article?.text ?? id, 'utf8'),
  ...more,
});
/** Buffers are bytes like others. */
const plain = (c: Capture | undefined): Capture | undefined =>
  c && { ...c, original: new Uint8Array(c.original) };

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of from) found.push(item);
  return found;
}

describeBothHomes('captures in a table', (open) => {
  test.each<[string, Partial<Capture>]>([
    ['text', { article: article('Mira Example said so.') }],
    [
      'a page',
      { article: article('Said so.'), original: Buffer.from('<p>Said so.</p>'), contentType: 'text/html' },
    ],
    [
      'what a database refuses',
      { article: article('a\u0000b', { title: 'c\u0000d \ud800' }), name: 'e\u0000f' },
    ],
    ['half of a surrogate pair', { article: article('a \ud83d b') }],
    ['a byte order mark', { article: article('\ufeffa') }],
    ['an empty text', { article: article('') }],
    ['no article', { kind: 'people', original: Uint8Array.from([0, 255, 92, 120]) }],
    [
      'all facts',
      {
        article: article('x', {
          url: 'https://a.example/b',
          published: null,
          links: [{ url: 'u', start: 0, end: 1 }],
        }),
        address: 'https://a.example/c?d=\u00e9',
        headers: [
          ['set-cookie', 'a'],
          ['set-cookie', 'b"\\'],
        ],
      },
    ],
  ])('%s comes back exactly', async (name, more) => {
    const log = openTableLog(await open('exact'));
    const kept = capture(sha256(name).slice(0, 24), more);
    expect(await log.append([kept])).toEqual(['new']);
    expect(plain(await log.get(kept.id))).toEqual(plain(kept));
    expect(await log.append([kept])).toEqual(['known']);
    expect(await all(log.check())).toEqual([]);
  });

  test('any bytes, any text', async () => {
    const log = openTableLog(await open('any'));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5_000 }),
        fc.string({ unit: 'binary', maxLength: 500 }),
        async (original, text) => {
          const kept = capture(sha256(text + original.join()).slice(0, 24), {
            original,
            article: article(text),
          });
          await log.append([kept]);
          expect(plain(await log.get(kept.id))).toEqual(plain(kept));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('in the order of the log, in bounded pieces; one id once; concurrent calls', async () => {
    const database = await open('order');
    const log = openTableLog(database);
    const captures = Array.from({ length: 700 }, (_, i) => capture(String(i).padStart(4, '0')));
    const told = await Promise.all(captures.map((c) => log.append([c, captures[0]!])));
    expect(told.flat().filter((t) => t === 'new')).toHaveLength(700);
    expect((await all(log.ids())).flat()).toEqual(captures.map((c) => c.id));
    expect((await all(log.read())).map((c) => c.id)).toEqual(captures.map((c) => c.id));
    expect(await log.has('cp_0001')).toBe(true);
    expect(await log.has('cp_none')).toBe(false);
    expect(await log.get('cp_none')).toBeUndefined();
    expect((await log.info()).captures).toBe(700);
    await log.remove(['cp_0003', 'cp_none', 'cp_0000']);
    await log.remove([]);
    expect(await log.has('cp_0003')).toBe(false);
    expect((await all(log.read())).map((c) => c.id)[0]).toBe('cp_0001');
    await database.close();
    const again = openTableLog(await open('order'));
    expect((await all(again.ids())).flat()).toHaveLength(698);
  });

  test('a call that fails writes nothing of its batch, and the next one goes on', async () => {
    const log = openTableLog(await open('fails'));
    const broken = capture('broken', { takenAt: 'a\u0000b' });
    await expect(log.append([capture('before'), broken])).rejects.toThrow();
    expect(await log.has('cp_before')).toBe(false);
    expect(await log.append([capture('before')])).toEqual(['new']);
  });

  test('rows that do not hold are found', async () => {
    const database = await open('check');
    const log = openTableLog(database);
    await log.append([
      capture('a', { article: article('one two') }),
      capture('b', { original: Buffer.from('bytes') }),
      capture('c', { article: article('three'), original: Buffer.from('<p>three') }),
      capture('d'),
    ]);
    await sql`update capture set text = 'one too' where id = 'cp_a'`.execute(database.db);
    await sql`update capture set original = 'bytez' where id = 'cp_b'`.execute(database.db);
    await sql`update capture set text = null where id = 'cp_c'`.execute(database.db);
    const problems = await all(log.check());
    expect(problems.map((p) => p.where)).toEqual(
      ['cp_a', 'cp_b', 'cp_c'].map((id) => `table capture, ${id}`),
    );
  });

  test('is on disk when acknowledged, whatever the session was set to', async () => {
    const { db, kind } = await open('durable');
    if (kind === 'postgres') {
      const name = (await sql<{ name: string }>`select current_database() as name`.execute(db)).rows[0]!.name;
      await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(db);
    }
    const log = openTableLog(await open('durable_too'));
    expect(await log.append([capture('a')])).toEqual(['new']);
  });
});

describeBothHomes('the ledger in a table', (open) => {
  const entry = (n: number, note?: string): LedgerEntry => ({
    id: `le_${n}`,
    at: '2031-05-14T10:00:00.000Z',
    who: 'tester',
    kind: 'names',
    pair: ['Mira Example', 'M. Example'],
    verdict: 'same',
    ...(note !== undefined && { note }),
  });

  test('entries come back exactly, in order, once', async () => {
    const database = await open();
    const ledger = openTableLedger(database);
    const entries = Array.from({ length: 1_500 }, (_, n) =>
      entry(n, n % 2 ? `a\u0000"\\\ud800 ${n}` : undefined),
    );
    await ledger.append(entries);
    await Promise.all(entries.slice(0, 50).map((e) => ledger.append([e])));
    expect(await all(ledger.read())).toEqual(entries);
    await ledger.append([]);
    await ledger.close();
  });
});
