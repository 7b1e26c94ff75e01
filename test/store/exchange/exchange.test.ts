import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { exportLines, forget, forgettable, importLines, type Store } from '../../../src/store/index.ts';
import type { NameJudgement } from '../../../src/store/judgement.ts';
import { entryId } from '../../../src/store/ledger/index.ts';
import { addTold, describeStores, type Told } from '../../lib/stored.ts';

const told: readonly Told[] = [
  {
    text: 'Odile Marn said on Tuesday that 14 wells had run dry.\nShe did not say where.',
    url: 'https://wells.example/1',
    outlet: 'Wells Weekly',
    givenId: 'w1',
    takenAt: '2031-05-14T08:00:00.000Z',
  },
  {
    text: 'At least 20 wells have run dry, Odile Marn told the council — “and more will”.',
    url: 'https://wells.example/1',
    outlet: 'Wells Weekly',
    takenAt: '2031-05-15T08:00:00.000Z',
  },
  { text: 'A council spokesman denied that any well was dry.', takenAt: '2031-05-16T08:00:00.000Z' },
];

async function linesOf(store: Store, options?: Parameters<typeof exportLines>[1]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store, options)) lines.push(line);
  return lines;
}

async function take(store: Store, words: string, forgetToo = false) {
  const failed: string[] = [];
  const statuses: string[] = [];
  const result = await importLines(store, Readable.from([Buffer.from(words)]), {
    threads: 0,
    forgetToo,
    failed: (message) => failed.push(message),
    notice: (message) => failed.push(message),
    acknowledged: (batch) => statuses.push(...batch),
  });
  return { ...result, failed, statuses };
}

function nameJudgement(verdict: NameJudgement['verdict'], at: string): NameJudgement {
  const entry = { kind: 'names', at, who: 'desk', pair: ['O. Marn', 'Odile Marn'], verdict } as const;
  return { ...entry, id: entryId(entry) };
}

const whole = (lines: readonly string[]): string => lines.map((l) => `${l}\n`).join('');

describeStores('export and import', (open) => {
  let opened: Promise<Store> | undefined;
  const filled = (): Promise<Store> => {
    opened ??= open('first').then(async (store) => {
      await addTold(store, told);
      return store;
    });
    return opened;
  };

  test('another store comes out the same, in whichever order and however often', async () => {
    const store = await filled();
    await store.judge([nameJudgement('same', '2031-05-17T08:00:00.000Z')]);
    const lines = await linesOf(store);
    const types = new Set(lines.map((l) => JSON.parse(l).type as string));
    expect([...types].sort()).toEqual(['date', 'figure', 'judgement', 'name', 'statement', 'version']);
    const other = await open('second');
    const first = await take(other, whole([...lines].reverse()));
    expect(first.failed).toEqual([]);
    expect(first.statuses).toEqual(['new', 'new', 'new']);
    const again = await take(other, whole(lines));
    expect(again.statuses).toEqual(['known', 'known', 'known']);
    expect((await linesOf(other)).sort()).toEqual([...lines].sort());
  });

  test('traces: what several articles tell, its witnesses, who took it from whom, what changed', async () => {
    const store = await open('traced');
    const first = 'Odile Marn, the mayor of Ostrel, told Wells Weekly that at least 1,420 wells had run dry.';
    const taken = '1,420 wells have run dry in Ostrel, mayor Odile Marn told Wells Weekly.';
    await addTold(store, [
      { text: first, outlet: 'Wells Weekly', published: '2031-05-13', url: 'https://wells.example/2' },
      { text: taken, outlet: 'Morning Copy', published: '2031-05-14', url: 'https://copy.example/2' },
      { text: 'The choir of Ottmar sang, Ines Aldana said.', published: '2031-05-14' },
    ]);
    const lines = (await linesOf(store, { only: ['trace', 'witness', 'edge', 'change'] })).map((l) =>
      JSON.parse(l),
    );
    const of = (type: string) => lines.filter((l) => l.type === type);
    const [trace] = of('trace');
    expect(of('trace')).toHaveLength(1);
    expect(trace.origins).toMatchObject({ articles: 2, words: '2 articles, 1 origin' });
    expect(of('witness').map((w) => [w.trace, w.outlet])).toEqual([
      [trace.trace, 'Wells Weekly'],
      [trace.trace, 'Morning Copy'],
    ]);
    expect(of('witness').map((w) => w.text)).toEqual([
      'that at least 1,420 wells had run dry',
      '1,420 wells have run dry in Ostrel,',
    ]);
    const [a, b] = of('witness').map((w) => w.article);
    expect(of('edge')).toMatchObject([{ from: a, to: b, trace: trace.trace }]);
    const bound = { kind: 'bound', article: b, against: a };
    expect(of('change').filter((c) => c.kind === 'bound')).toMatchObject([
      { ...bound, along: 'edge' },
      { ...bound, along: 'base' },
    ]);
    // Another store takes no lines of them: they are made anew there.
    const other = await open('again');
    expect(await take(other, whole(await linesOf(store)))).toMatchObject({ failed: [] });
    const again = await linesOf(other, { only: ['trace', 'edge', 'change'] });
    expect(again).toEqual(await linesOf(store, { only: ['trace', 'edge', 'change'] }));
  });

  test('only some types, only one article', async () => {
    const store = await filled();
    const { id } = await store.database.db
      .selectFrom('article')
      .select('id')
      .where('outlet', '=', 'Wells Weekly')
      .executeTakeFirstOrThrow();
    const lines = (await linesOf(store, { only: ['version', 'figure'], article: id })).map((l) =>
      JSON.parse(l),
    );
    expect(lines.filter((l) => l.type === 'version').map((l) => l.takenAt)).toEqual([
      '2031-05-14T08:00:00.000Z',
      '2031-05-15T08:00:00.000Z',
    ]);
    expect(lines.some((l) => l.type === 'figure' && l.value === 14 && l.article === id)).toBe(true);
    expect(lines.every((l) => l.type === 'version' || l.type === 'figure')).toBe(true);
  });

  test('a file that ends in the middle of a line: everything before it is kept', async () => {
    const lines = await linesOf(await filled(), { only: ['version'] });
    const words = whole(lines);
    const other = await open('torn');
    const taken = await take(other, words.slice(0, words.length - 40));
    expect(taken).toMatchObject({ torn: 3, failed: [], statuses: ['new', 'new'] });
    expect(await take(other, words)).toMatchObject({ failed: [] });
    expect(await linesOf(other, { only: ['version'] })).toHaveLength(3);
  });

  test('a line that was tampered with is refused by its number, the others are taken', async () => {
    const store = await filled();
    const [line, ...rest] = await linesOf(store, { only: ['version'] });
    const other = await open('tampered');
    const changed = (
      change: (line: Record<string, unknown> & { article: Record<string, unknown> }) => void,
    ) => {
      const parsed = JSON.parse(line!);
      change(parsed);
      return JSON.stringify(parsed);
    };
    const judgement = nameJudgement('same', '2031-05-17T08:00:00.000Z');
    const bad = [
      changed((l) => {
        l.article.text = String(l.article.text).replace('14', '40');
      }),
      changed((l) => {
        l.article.outlet = 'Another';
      }),
      changed((l) => {
        l.article.id = 'ar_0000000000000000';
      }),
      changed((l) => {
        l.takenAt = 'yesterday';
      }),
      changed((l) => {
        l.name = 'a\u0000b';
      }),
      changed((l) => {
        l.original = Buffer.from('other bytes').toString('base64');
      }),
      JSON.stringify({ type: 'judgement', ...judgement, verdict: 'different' }),
      JSON.stringify({ type: 'judgement', ...judgement, who: 7 }),
      '{"type":"claim"}',
      '[]',
      '{"type":',
    ];
    const taken = await take(other, whole([...bad, ...rest]));
    expect(taken.failed).toEqual([
      'line 1: the text does not fit its sha-256',
      expect.stringMatching(/^line 2: what it holds is not capture cp_/),
      'line 3: ar_0000000000000000 is not the id of this article',
      expect.stringMatching(/^line 4: "takenAt" is no time/),
      expect.stringMatching(/^line 5: it has characters that no store keeps/),
      expect.stringMatching(/^line 6: what it holds is not capture cp_/),
      expect.stringMatching(/^line 7: what it says is not entry le_/),
      'line 8: no "who", or one that is no string',
      'line 9: there is no type "claim"',
      'line 10: no JSON object',
      'line 11: no JSON',
    ]);
    expect(taken.statuses).toEqual(['new', 'new']);
    expect(taken.torn).toBeUndefined();
  });

  test('of two ledgers the later judgement holds, whichever comes into the other', async () => {
    const early = nameJudgement('same', '2031-05-17T08:00:00.000Z');
    const late = nameJudgement('different', '2031-05-18T08:00:00.000Z');
    for (const [name, here, there] of [
      ['one-way', early, late],
      ['other-way', late, early],
    ] as const) {
      const store = await open(name.replace('-', '_'));
      await store.judge([here]);
      await take(store, whole([JSON.stringify({ type: 'judgement', ...there })]));
      expect(await store.database.db.selectFrom('name_judgement').select('verdict').execute()).toEqual([
        { verdict: 'different' },
      ]);
    }
  });

  test("another store's tombstone is listed, and applied where that is wanted", async () => {
    const store = await open('forgetful');
    await addTold(store, told);
    const versions = whole(await linesOf(store, { only: ['version'] }));
    const what = await forgettable(store, 'https://wells.example/1');
    await forget(store, what, { who: 'desk', reason: 'asked to' });
    const stones = whole(await linesOf(store, { only: ['tombstone'] }));
    // What was forgotten does not come back by an import.
    const back = await take(store, versions);
    expect(back.failed).toEqual([
      expect.stringMatching(/^line \d: forgotten on .* by desk \(asked to\)/),
      expect.stringMatching(/^line \d: forgotten on .* by desk \(asked to\)/),
    ]);
    const other = await open('other');
    await take(other, versions);
    expect((await take(other, stones)).tombstones).toMatchObject([{ article: what.article }]);
    expect(await linesOf(other, { only: ['version'] })).toHaveLength(3);
    await take(other, stones, true);
    expect(await linesOf(other, { only: ['version'] })).toHaveLength(1);
    expect(await other.database.db.selectFrom('article').selectAll().execute()).toHaveLength(1);
  });
});
