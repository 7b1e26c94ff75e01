import { beforeAll, expect, test } from 'vitest';
import { forget, forgettable, rebuild, type Store } from '../../../src/store/index.ts';
import {
  heldStatements,
  judgeStatements,
  leastSureStatements,
  withdrawStatements,
} from '../../../src/store/judge/index.ts';
import { groupsOf } from '../../../src/store/link/index.ts';
import { addTold, describeStores, type Told } from '../../lib/stored.ts';

const by = { who: 'desk' };

/** Two tell one statement, in almost the same words; a third tells of something that may be it. */
const told: readonly Told[] = [
  {
    text: 'BRELL, May 14 — “At least 340 lanterns were stolen from the harbour museum of Brell on Sunday night,” mayor Mira Tolan said.',
    url: 'https://gazette.example/lanterns',
    outlet: 'Gazette',
    published: '2031-05-14',
  },
  {
    text: 'BRELL — At least 340 lanterns were stolen from the harbour museum of Brell on Sunday night, mayor Mira Tolan said on Wednesday.',
    url: 'https://post.example/lanterns',
    outlet: 'Post',
    published: '2031-05-15',
  },
  {
    text: 'Thieves took some old lamps from a museum by the sea, Tolan said.',
    url: 'https://herald.example/lamps',
    outlet: 'Herald',
    published: '2031-05-15',
  },
];

/** The first statement of each article, by outlet. */
async function statements({ database: { db } }: Store): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom('statement as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .where('s.ordinal', '=', 0)
    .select(['a.outlet', 's.id'])
    .execute();
  return Object.fromEntries(rows.map(({ outlet, id }) => [outlet, id]));
}

/** Outlets whose statements are in one group, each group as a word: "Gazette+Post". Those alone are left out. */
async function groups(store: Store): Promise<string[]> {
  const { db } = store.database;
  const rows = await db
    .selectFrom('told as t')
    .innerJoin('article as a', 'a.id', 't.article_id')
    .where('t.statement_id', 'is not', null)
    .select(['t.id', 'a.outlet'])
    .execute();
  const of = await groupsOf(
    db,
    rows.map((r) => r.id),
  );
  const outlets = new Map<number, Set<string>>();
  for (const { id, outlet } of rows) {
    const group = of.get(id) ?? null;
    if (group !== null) outlets.set(group, (outlets.get(group) ?? new Set()).add(outlet!));
  }
  return [...outlets.values()]
    .filter((o) => o.size > 1)
    .map((o) => [...o].sort().join('+'))
    .sort();
}

describeStores('judging statements', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  test('groups follow at once, the last verdict counts, and undo brings back what was', async () => {
    expect(await addTold(store, told)).toEqual([]);
    const { Gazette, Post, Herald } = await statements(store);
    expect(await groups(store)).toEqual(['Gazette+Post']);

    const [entry] = await judgeStatements(store, [Post!, Herald!], 'same', { ...by, note: 'same museum' });
    expect(entry).toMatchObject({ kind: 'statements', verdict: 'same', who: 'desk', note: 'same museum' });
    expect(entry!.pair[0]).toMatchObject({ statement: Post, spans: [expect.any(Array)] });
    expect(await groups(store)).toEqual(['Gazette+Herald+Post']);

    await withdrawStatements(store, [Herald!, Post!], by);
    expect(await groups(store)).toEqual(['Gazette+Post']);
    expect(await heldStatements(store)).toEqual([]);
    await expect(withdrawStatements(store, [Herald!, Post!], by)).rejects.toThrow(
      /nothing is judged about these two/,
    );

    await judgeStatements(store, [Gazette!, Post!], 'different', by);
    expect(await groups(store)).toEqual([]);
    await judgeStatements(store, [Post!, Herald!], 'same', by);
    expect(await groups(store)).toEqual(['Herald+Post']);
    // In the other order: the same pair.
    await judgeStatements(store, [Post!, Gazette!], 'unsure', by);
    expect(await groups(store)).toEqual(['Gazette+Herald+Post']);
    expect((await heldStatements(store)).map((h) => h.verdict)).toEqual(['unsure', 'same']);
    await judgeStatements(store, [Gazette!, Post!], 'different', by);
    expect(await groups(store)).toEqual(['Herald+Post']);
  });

  test('a later judgement counts although the clock that it was made by goes behind', async () => {
    const { Gazette, Post } = await statements(store);
    const ahead = { ...by, at: '2199-01-01T00:00:00.000Z' };
    await judgeStatements(store, [Gazette!, Post!], 'different', ahead);
    await judgeStatements(store, [Gazette!, Post!], 'same', by);
    expect((await heldStatements(store)).find((h) => h.pair[0].statement === Gazette)?.verdict).toBe('same');
    await withdrawStatements(store, [Gazette!, Post!], by);
  });

  test('the same ledger gives the same groups when all is made anew', async () => {
    const before = await groups(store);
    expect(before).toEqual(['Gazette+Herald+Post']);
    await store.close();
    store = await open('one', { anew: true });
    await rebuild(store, 0, { progress: () => {}, failed: (message: string) => expect(message).toBe('') });
    expect(await groups(store)).toEqual(before);
  });

  test('one clear line for what cannot be judged', async () => {
    const { Gazette } = await statements(store);
    const judged = (a: string, b: string) => judgeStatements(store, [a, b], 'same', by);
    await expect(judged(Gazette!, Gazette!)).rejects.toThrow(
      `${Gazette}: this is one statement, given twice`,
    );
    await expect(judged(Gazette!, 'st_00000000deadbeef')).rejects.toThrow(/the store has no such statement/);
    await expect(judged('"; drop table told', Gazette!)).rejects.toThrow(/this is no id of a statement/);
    await expect(judged('', Gazette!)).rejects.toThrow(/this is no id of a statement/);
  });

  test('what was judged about an article that is forgotten is orphaned, and can be withdrawn', async () => {
    const { Post, Herald } = await statements(store);
    expect(await heldStatements(store)).toMatchObject([{ attached: [Post, Herald] }]);
    await forget(store, await forgettable(store, 'https://herald.example/lamps'), {
      who: 'desk',
      reason: 'a test',
    });
    expect(await groups(store)).toEqual(['Gazette+Post']);
    expect(await heldStatements(store)).toMatchObject([{ verdict: 'same', attached: [Post, null] }]);
    await withdrawStatements(store, [Post!, Herald!], by);
    expect(await heldStatements(store)).toEqual([]);
  });
});

/** Two tell one statement in words of their own, two print the same, and one tells of something else. */
const doubtful: readonly Told[] = [
  ['Gazette', '14', 'The town will close the old bridge in Brell for 12 weeks, mayor Mira Tolan said.'],
  ['Post', '15', 'The old bridge is to stay shut for 12 weeks while it is mended, mayor Mira Tolan said.'],
  ['Herald', '15', 'The town will close the old bridge in Brell for 12 weeks, mayor Mira Tolan said.'],
  ['Mirror', '16', 'The old bridge is to stay shut for 12 weeks while it is mended, mayor Mira Tolan said.'],
  ['Star', '16', 'Mira Tolan said that people in Brell would need a bridge that stays open for 12 years.'],
].map(([outlet, day, text]) => ({
  text: text!,
  outlet: outlet!,
  url: `https://${outlet!.toLowerCase()}.example/bridge`,
  published: `2031-05-${day}`,
}));

describeStores('the least sure pairs of statements', (open) => {
  test('each words once, least sure first, without what is judged, further ones behind those seen', async () => {
    const store = await open();
    expect(await leastSureStatements(store, 5)).toEqual([]);
    expect(await addTold(store, doubtful)).toEqual([]);
    const all = await leastSureStatements(store, 50);
    expect(all.length).toBeGreaterThan(1);
    const distance = all.map(({ score }) => Math.abs(score - 0.5));
    expect(distance).toEqual([...distance].sort((x, y) => x - y));
    const worded = all.map(({ sides }) =>
      sides
        .map((s) => s.exact)
        .sort()
        .join(' | '),
    );
    expect(new Set(worded).size).toBe(all.length);
    for (const { sides, evidence, kind } of all) {
      expect(sides[0].article.id).not.toBe(sides[1].article.id);
      expect(evidence.length).toBeGreaterThan(0);
      expect(['same', 'near', 'back-reference']).toContain(kind);
      for (const { span, exact, article } of sides) {
        expect(doubtful.find((d) => d.outlet === article.outlet)!.text.slice(...span)).toBe(exact);
      }
      expect(sides[0].article.published! <= sides[1].article.published!).toBe(true);
    }

    const seen = await leastSureStatements(store, 1);
    expect(seen).toEqual(all.slice(0, 1));
    expect(await leastSureStatements(store, 50, seen)).toEqual(all.slice(1));

    const [a, b] = all[0]!.sides;
    for (const verdict of ['unsure', 'same', 'different'] as const) {
      await judgeStatements(store, [b.statement, a.statement], verdict, by);
      expect(await leastSureStatements(store, 50)).toEqual(all.slice(1));
    }
    await withdrawStatements(store, [a.statement, b.statement], by);
    expect(await leastSureStatements(store, 50)).toEqual(all);
  });
});
