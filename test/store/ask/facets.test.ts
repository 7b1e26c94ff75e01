import { beforeAll, expect, test } from 'vitest';
import { type ExploreQuestion, explore, exploreArticles } from '../../../src/store/ask/explore.ts';
import { facetsOf } from '../../../src/store/ask/facets.ts';
import { figureId, wordsOfFigure } from '../../../src/store/ask/figure-id.ts';
import { movedFigures } from '../../../src/store/ask/moved.ts';
import { outletOf } from '../../../src/store/ask/outlet.ts';
import { follow } from '../../../src/store/ask/series.ts';
import type { Store } from '../../../src/store/index.ts';
import { statementsWaiting } from '../../../src/store/judge/waiting.ts';
import { CONTAINERS } from '../../lib/containers.ts';
import { addTold, describeStores } from '../../lib/stored.ts';

describeStores('narrowing', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    expect(await addTold(store, CONTAINERS)).toEqual([]);
  }, 120_000);

  const asked = (more: Partial<ExploreQuestion> = {}, limit = 20) =>
    explore(store, { words: '', ...more }, { limit });
  const counts = async (facet: keyof Awaited<ReturnType<typeof asked>>['facets']['by'], more = {}) =>
    Object.fromEntries((await asked(more)).facets.by[facet].map(({ value, n }) => [value, n]));

  test('of all that is latest, counts each way to narrow', async () => {
    const { latest, facets, statements } = await asked();
    // There are so few that all were looked at.
    expect(latest).toBeUndefined();
    expect(facets).toMatchObject({ counted: 11, more: false });
    // Copies of a text are listed once.
    expect(statements.total).toBe(9);
    expect(await counts('person')).toEqual({ 'Ilse Maren': 3, 'Piet Oranje': 3, 'Tomas Brell': 2 });
    expect(await counts('outlet')).toMatchObject({ 'Hill Times': 3, 'Vale Radio': 3, 'Norvan Post': 1 });
    expect(await counts('directness')).toEqual({ direct: 2, indirect: 9 });
    expect(await counts('counted')).toMatchObject({ container: 7, 'shipping container': 1 });
    expect(facets.by.month.map(({ value }) => value)).toEqual(['2031-02', '2031-03', '2031-04', '2031-05']);
    expect(facets.by.value).toEqual([]);
  });

  test.each<[Partial<ExploreQuestion>, number]>([
    [{ words: 'containers' }, 7],
    [{ words: 'containers', directness: 'direct' }, 1],
    [{ person: 'Ilse Maren' }, 3],
    [{ body: 'harbour office' }, 1],
    [{ person: 'Ilse Maren', body: 'harbour office' }, 0],
    [{ outlet: 'hill times' }, 3],
    [{ counted: 'container', value: 6700 }, 2],
    [{ certainty: 'possible' }, 2],
    [{ from: '2031-04', to: '2031-04' }, 3],
    [{ language: 'en-GB' }, 0],
    [{ words: "'; drop table statement; --" }, 0],
  ])('%j leaves %i', async (more, total) => {
    const { statements, facets } = await asked(more);
    expect(statements.total).toBe(total);
    // Each count of a facet is what is left when it is asked for.
    for (const { value, n } of facets.by.directness)
      expect((await asked({ ...more, directness: value })).facets.counted).toBe(n);
  });

  test('values are counted of one counted thing', async () => {
    expect(await counts('value', { counted: 'container' })).toEqual({ 6700: 2, 14000: 2, 12000: 1, 8000: 1 });
  });

  test('in the order that is asked for, to the end by cursors', async () => {
    const days = async (order: 'newest' | 'oldest') => {
      const out: (string | null)[] = [];
      let after: string | null | undefined;
      while (after !== null) {
        const { statements } = await explore(
          store,
          { words: '', order },
          { limit: 2, ...(after && { after }) },
        );
        out.push(...statements.hits.map((h) => h.article.published));
        expect(statements.hits.every((h) => h.rank === 0)).toBe(true);
        after = statements.next;
      }
      return out;
    };
    const oldest = await days('oldest');
    expect(oldest).toEqual([...oldest].sort((a, b) => ((a ?? '9') < (b ?? '9') ? -1 : 1)));
    expect(oldest).toHaveLength(9);
    expect((await days('newest'))[0]).toBe('2031-05-16');
  });

  test('counts no further than it is told, and says so', async () => {
    expect(await facetsOf(store.database, {}, { most: 4 })).toMatchObject({ counted: 4, more: true });
    expect(await facetsOf(store.database, {}, { most: 11 })).toMatchObject({ counted: 11, more: false });
    expect(await facetsOf(store.database, { latest: 1 }, { most: 100 })).toMatchObject({ counted: 3 });
  });

  test('articles by their words', async () => {
    const { total, hits } = await exploreArticles(store, { words: 'containers' }, { limit: 3 });
    expect([total, hits.length]).toEqual([7, 3]);
    await expect(exploreArticles(store, { words: ' ' }, { limit: 3 })).rejects.toThrow('no word');
  });

  test('an outlet, what it printed and whom it cites', async () => {
    const first = await outletOf(store, { outlet: 'hill times' }, { limit: 1 });
    expect(first).toMatchObject({ names: ['Hill Times'], articles: { total: 2 }, cited: [] });
    expect(first.cites.map(({ value, n }) => [value, n])).toEqual([
      ['Ilse Maren', 1],
      ['Piet Oranje', 1],
      ['harbour office', 1],
    ]);
    const second = await outletOf(store, { outlet: 'hill times' }, { limit: 1, after: first.articles.next! });
    expect([...first.articles.hits, ...second.articles.hits].map((h) => h.published)).toEqual([
      '2031-05-16',
      '2031-05-15',
    ]);
    expect(second.articles.next).toBeNull();
    expect(await outletOf(store, { outlet: 'nobody' }, { limit: 1 })).toMatchObject({
      names: [],
      articles: { total: 0 },
    });
  });

  test('a figure that moved, found again by its id', async () => {
    const [moved] = await movedFigures(store, 5);
    expect(moved).toMatchObject({ before: { value: 8_000 }, now: { low: 13_000, high: 15_000 } });
    const id = figureId(moved!.analysis.series);
    const { series } = await follow(store, { words: wordsOfFigure(id)! });
    expect(series.map(({ series: s }) => figureId(s))).toContain(id);
    expect(await movedFigures(store, 0)).toEqual([]);
  });

  test('what waits to be judged is counted', async () => {
    expect(await statementsWaiting(store)).toBeGreaterThanOrEqual(0);
  });
});

test.each([
  ['container~~transfer~from!KP~to!RU', 'container North Korea Russia'],
  ['crate~~transfer~from!ardovia~what!rifle', 'crate ardovia'],
  ['soldier~~loss:killed~by!x y', 'soldier x y'],
  ['wagon~~loss:destroy~in!lunde', 'wagon lunde'],
  ['wagon~~loss:destroy~by!x~in!lunde', 'wagon x'],
  ['nothing', undefined],
  ['~~', undefined],
  ['', undefined],
])('%j asks for %j', (id, words) => expect(wordsOfFigure(id)).toBe(words));
