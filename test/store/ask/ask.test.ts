import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { search, who } from '../../../src/store/ask/index.ts';
import { add, openStore, type Store, takesOf, whereIsStore } from '../../../src/store/index.ts';
import { judgeNames, withdrawNames } from '../../../src/store/names/index.ts';
import { describeBothHomes } from '../../lib/postgres.ts';

const article = (id: string, published: string | null, outlet: string, text: string) => ({
  id,
  url: `https://${id}.example/a`,
  title: `Title of ${id}`,
  ...(published && { published }),
  outlet,
  text,
  language: 'en',
});

const ARTICLES = [
  article(
    'a1',
    '2031-05-14',
    'Harbour Post',
    'Mara Lundqvist, the minister, said that 40 containers were shipped to the port. "We are counting every container," Lundqvist said.',
  ),
  article(
    'a2',
    '2031-05-16',
    'Hill Times',
    'Mara Lundquist said on Friday that the containers were empty. The harbour was closed.',
  ),
  article(
    'a3',
    '2031-06-02',
    'Harbour Post',
    'Piet Oranje said that Mara Lundqvist had not told the truth about the ferry.',
  ),
  // The same text in two outlets.
  article(
    'a4',
    '2031-07-01',
    'Harbour Post',
    'Officials said that the lighthouse would be repaired in spring.',
  ),
  article(
    'a5',
    '2031-07-02',
    'Hill Times',
    'Officials said that the lighthouse would be repaired in spring.',
  ),
  article('a6', null, 'Vale Radio', 'A spokesman said that the lighthouse keeper might leave.'),
];

describeBothHomes('asking', (open) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-ask-'));
  let store: Store;
  beforeAll(async () => {
    const file = path.join(folder, 'a.jsonl');
    fs.writeFileSync(file, ARTICLES.map((a) => JSON.stringify(a)).join('\n'));
    store = await openStore(whereIsStore({ flag: await open.home(), env: {} }));
    const failed = (message: string) => expect.fail(message);
    const takes = takesOf([file], {
      given: {},
      maxChars: 100_000,
      linesOnInput: false,
      onFailure: failed,
      onNotice: () => {},
      onBytes: () => {},
    });
    const report = { acknowledged: () => {}, notice: () => {}, failed };
    await add(store, takes, report, { threads: 0, patience: 0 });
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const limit = 10;
  const asked = (words: string, more = {}) => search(store, { words, ...more }, { limit });

  it('finds statements and articles, inflected words too, and marks them', async () => {
    const { statements, articles } = await asked('container');
    expect(statements!.hits.length).toBeGreaterThanOrEqual(2);
    for (const { content, found } of statements!.hits)
      expect(found.map(([a, b]) => content.slice(a, b).toLowerCase())).toEqual([
        expect.stringMatching(/^containers?$/),
      ]);
    expect(articles!.hits.map((h) => h.outlet).sort()).toEqual(['Harbour Post', 'Hill Times']);
    for (const { passage } of articles!.hits) expect(passage!.found.length).toBeGreaterThan(0);
  });

  it('counts articles with the same text once, of the one published first', async () => {
    const { statements, articles } = await asked('lighthouse repaired');
    expect(articles).toMatchObject({ total: 1, hits: [{ outlet: 'Harbour Post', copies: 1 }] });
    expect(statements).toMatchObject({ total: 1, hits: [{ copies: 1 }] });
  });

  it.each([
    ['lighthouse -repaired', 1],
    ['"lighthouse keeper"', 1],
    ['"keeper lighthouse"', 0],
    ['keeper or ferry', 2],
    ["'; drop table article; -- lighthouse", 0],
    ['lighthouse:* & | ! <-> (', 2],
  ])('takes %s', async (words, total) => {
    expect((await asked(words)).articles!.total).toBe(total);
  });

  it.each([
    ['', 'no word to look for'],
    ['???', 'no word to look for'],
    ['-lighthouse', 'only says what is to be absent'],
    ['x'.repeat(600), 'more than 500 characters'],
  ])('refuses %j in one line', async (words, message) => {
    await expect(asked(words)).rejects.toThrow(message);
  });

  it('filters by outlet, date, person, figure', async () => {
    expect((await asked('lighthouse', { outlet: 'hill times' })).articles!.total).toBe(1);
    expect((await asked('containers', { from: '2031-05-15' })).articles!.total).toBe(1);
    expect((await asked('containers', { to: '2031-05-14' })).articles!.total).toBe(1);
    expect((await asked('containers', { from: '2031-05', to: '2031' })).articles!.total).toBe(2);
    expect((await asked('', { counted: 'container', value: 40 })).statements!.total).toBe(1);
    expect((await asked('', { counted: 'container', value: 41 })).statements!.total).toBe(0);
    const by = await asked('ferry', { person: 'Piet Oranje' });
    expect(by.statements!.total).toBe(1);
    expect(by.articles).toBeUndefined();
  });

  it('goes on behind a cursor, to the end, and refuses one of another question', async () => {
    const question = { words: 'lighthouse or containers or ferry' };
    const all = (await search(store, question, { limit })).articles!.hits.map((h) => h.id);
    const seen: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const { articles } = await search(store, question, { limit: 1, ...(after && { after }) });
      seen.push(...articles!.hits.map((h) => h.id));
      after = articles!.next;
      if (after)
        await expect(search(store, { words: 'port' }, { limit, after })).rejects.toThrow('another question');
    }
    expect(seen).toEqual(all);
    await expect(search(store, question, { limit, after: "x'y" })).rejects.toThrow('no cursor');
  });

  it('says who said what, in all spellings, and what is said about them', async () => {
    const { same, said, about } = await who(store, { name: 'Mara Lundqvist' }, { limit });
    expect(same.map((f) => f.written)).toEqual(expect.arrayContaining(['Mara Lundqvist', 'Mara Lundquist']));
    expect(said!.hits.every((h) => /Lundqu?[iv]+st/.test(h.speaker!))).toBe(true);
    expect(about!.hits.map((h) => h.speaker)).toEqual(['Piet Oranje']);
  });

  it('follows a judgement at once, and its withdrawal', async () => {
    const pair = ['Mara Lundqvist', 'Mara Lundquist'] as const;
    const by = { who: 'tester' };
    const spellings = async () =>
      (await who(store, { name: 'Mara Lundqvist' }, { limit })).same.map((f) => f.written);
    await judgeNames(store, pair, 'different', by);
    expect(await spellings()).not.toContain('Mara Lundquist');
    await withdrawNames(store, pair, by);
    expect(await spellings()).toContain('Mara Lundquist');
    await judgeNames(store, ['Piet Oranje', 'Mara Lundqvist'], 'same', by);
    expect(await spellings()).toContain('Piet Oranje');
    await withdrawNames(store, ['Mara Lundqvist', 'Piet Oranje'], by);
    await expect(withdrawNames(store, pair, by)).rejects.toThrow('nothing is judged');
  });
});
