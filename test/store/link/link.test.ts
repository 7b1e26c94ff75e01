import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Capture } from '../../../src/store/capture.ts';
import type { StatementJudgement, StatementRef } from '../../../src/store/judgement.ts';
import type { Taken } from '../../../src/store/keep/ingest.ts';
import { insertTaken } from '../../../src/store/keep/insert.ts';
import { createWork } from '../../../src/store/keep/work.ts';
import { entryId } from '../../../src/store/ledger/index.ts';
import { groupOfTraceId, groupsOf, membersOf, traceId } from '../../../src/store/link/index.ts';
import { loadModels } from '../../../src/store/models.ts';
import { forget } from '../../../src/store/run/forget/forget.ts';
import type { Store } from '../../../src/store/store.ts';
import { groupLinks, linkAll, linkablesOf } from '../../../src/trace/link/index.ts';
import { reader } from '../../lib/reader.ts';
import { captureOfTold, describeStores, type Told } from '../../lib/stored.ts';

const wells =
  'Odile Marn, the mayor of Ostrel, said on Tuesday that at least 1,420 wells had run dry in Ostrel.';
const ferries = 'Bert Olm, the harbour master of Lunde, said that some 37 ferries had been sold to Corvany.';
const told: readonly Told[] = [
  { text: `${wells} More would follow, she told the Wells Weekly.`, published: '2031-05-13' },
  { text: `${wells}\n\nSource: Wells Weekly`, published: '2031-05-13' },
  {
    text: 'Wells in Ostrel are running dry. At least 1,420 of the wells have run dry, mayor Odile Marn said.',
    published: '2031-05-14',
  },
  { text: 'Marn: 1,420 wells in Ostrel have run dry, and the mayor expects more.', published: '2031-05-15' },
  { text: `${ferries} The council knew nothing of it.`, published: '2031-05-14' },
  { text: `Ferries go abroad. ${ferries}`, published: '2031-05-15' },
  { text: 'Some 37 ferries were sold to Corvany, harbour master Bert Olm said.', published: '2031-05-16' },
  { text: 'The choir of Ottmar sang three hymns, said Ines Aldana.', published: '2031-05-16' },
].map((t, i) => ({ ...t, url: `https://outlet${i}.example/story`, outlet: `Outlet ${i}` }));

const captures = told.map(captureOfTold);
const work = createWork(loadModels());
const taken: readonly Taken[] = await Promise.all(
  captures.map(async (capture) => {
    const { rows } = await work.do({ kind: 'read', article: capture.article! });
    return { capture, rows: rows! };
  }),
);

/** Groups of two and more, as a build from nothing in memory has them. */
function fromNothing(of: readonly Capture[]): string[][] {
  const linkables = of.flatMap(({ article }) =>
    linkablesOf(reader.tell(article!), `${article!.id}:${article!.sha256.slice(0, 12)}`),
  );
  return sorted(groupLinks(linkAll(linkables)).groups);
}

/** The same, of the store. */
async function groupsIn({ database: { db } }: Store): Promise<string[][]> {
  const { rows } = await sql<{ id: string }>`select id from told`.execute(db);
  const groups = new Map<number, string[]>();
  for (const [id, group] of await groupsOf(
    db,
    rows.map((r) => r.id),
  ))
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), id]);
  return sorted([...groups.values()]);
}

const sorted = (groups: readonly (readonly string[])[]): string[][] =>
  groups
    .filter((g) => g.length > 1)
    .map((g) => [...g].sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

async function put(store: Store, some: readonly Taken[]): Promise<void> {
  await store.log.append(some.map((t) => t.capture));
  await insertTaken(store.database, some);
}

/** The statement of an article, as a judgement refers to it. */
function refOf(at: number, words: string): StatementRef {
  const { article } = captures[at]!;
  const statement = reader
    .read(article!)
    .statements.find((s) => s.part !== 'headline' && s.content.some((c) => c.exact.includes(words)))!;
  return {
    statement: statement.id,
    article: article!.id!,
    text: article!.sha256,
    spans: statement.content.map((c) => c.span),
    exact: statement.content.map((c) => c.exact),
  };
}

let minute = 10;
function judged(
  a: StatementRef,
  b: StatementRef,
  verdict: StatementJudgement['verdict'],
): StatementJudgement {
  const at = `2031-06-01T08:${minute++}:00.000Z`;
  const entry = { kind: 'statements', at, who: 'desk', pair: [a, b], verdict } as const;
  return { ...entry, id: entryId(entry) };
}

const apart = async (store: Store, a: StatementRef, b: StatementRef): Promise<boolean> => {
  const { rows } = await sql<{ id: string; statement_id: string }>`
    select id, statement_id from told where statement_id in (${a.statement}, ${b.statement})`.execute(
    store.database.db,
  );
  const groups = await groupsOf(
    store.database.db,
    rows.map((r) => r.id),
  );
  const of = (ref: StatementRef) =>
    rows.filter((r) => r.statement_id === ref.statement).map((r) => groups.get(r.id));
  expect(of(a).length).toBeGreaterThan(0);
  expect(of(b).length).toBeGreaterThan(0);
  return !of(a).some((g) => g !== null && of(b).includes(g));
};

describeStores('links', (open) => {
  test('groups are those of a build from nothing, in every order and batch, by two writers at once', async () => {
    const store = await open('orders');
    // A folder has one writer: it is given both halves at once.
    const second = open.kind === 'postgres' ? await open('orders') : store;
    const expected = fromNothing(captures);
    expect(expected.map((g) => new Set(g.map((id) => id.split(':')[0])).size)).toEqual(
      expect.arrayContaining([3, 4]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...taken], { minLength: taken.length }),
        fc.integer({ min: 1, max: 4 }),
        async (order, batch) => {
          await store.log.remove(captures.map((c) => c.id));
          await store.database.emptyDerived();
          const half = (of: Store, some: readonly Taken[]) =>
            some.reduce<Promise<void>>(
              (before, _, i) => (i % batch ? before : before.then(() => put(of, some.slice(i, i + batch)))),
              Promise.resolve(),
            );
          await Promise.all([half(store, order.slice(0, 5)), half(second, order.slice(4))]);
          expect(await groupsIn(store)).toEqual(expected);
        },
      ),
      { numRuns: 4 },
    );
  });

  test('what is added only joins; what is forgotten leaves as if it had never come', async () => {
    const store = await open('forget');
    for (let n = 1; n <= taken.length; n++) {
      await put(store, taken.slice(n - 1, n));
      expect(await groupsIn(store)).toEqual(fromNothing(captures.slice(0, n)));
    }
    const { article, id } = captures[2]!;
    await forget(store, { article: article!.id!, captures: [id] }, { who: 'desk', reason: 'test' });
    expect(await groupsIn(store)).toEqual(fromNothing(captures.filter((_, i) => i !== 2)));
    for (const table of ['content', 'linkable'] as const) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} c
        where not exists (select from told t where t.content_id = c.${sql.ref(table === 'content' ? 'id' : 'content_id')})`.execute(
        store.database.db,
      );
      expect(Number(rows[0]!.n)).toBe(0);
    }
  });

  test('one judgement parts two clusters that one judgement joined; undone, all is as before', async () => {
    const store = await open('judged');
    await put(store, taken.slice(0, 7));
    const before = await groupsIn(store);
    const [a, b] = [refOf(0, '1,420'), refOf(4, '37')];
    expect(await apart(store, a, b)).toBe(true);
    await store.judge([judged(a, b, 'same')]);
    expect(await apart(store, a, b)).toBe(false);
    // Two others are judged different: the weakest link between them gives way, but not to what a person said.
    const [c, d] = [refOf(2, '1,420'), refOf(6, '37')];
    expect(await apart(store, c, d)).toBe(false);
    await store.judge([judged(c, d, 'different')]);
    expect(await apart(store, c, d)).toBe(true);
    expect(await apart(store, a, b)).toBe(false);
    // What comes in goes where its links are strongest.
    await put(store, taken.slice(7));
    expect(await apart(store, c, d)).toBe(true);
    await store.judge([judged(c, d, 'withdrawn')]);
    expect(await apart(store, c, d)).toBe(false);
    await store.judge([judged(a, b, 'withdrawn')]);
    expect(await apart(store, a, b)).toBe(true);
    expect(await groupsIn(store)).toEqual(before);
  });

  test('a judgement parts two that were linked; a trace is found by any number that it had', async () => {
    const store = await open('parted');
    await put(store, taken);
    const { db } = store.database;
    const [a, b] = [refOf(0, '1,420'), refOf(2, '1,420')];
    expect(await apart(store, a, b)).toBe(false);
    const { rows } = await sql<{ id: string }>`
      select id from told where statement_id = ${a.statement}`.execute(db);
    const group = (await groupsOf(db, [rows[0]!.id])).get(rows[0]!.id)!;
    expect(await groupOfTraceId(db, traceId(group))).toBe(group);
    for (const { content_id } of await membersOf(db, group))
      expect(await groupOfTraceId(db, traceId(content_id))).toBe(group);
    await store.judge([judged(a, b, 'different')]);
    expect(await apart(store, a, b)).toBe(true);
    const now = (await groupsOf(db, [rows[0]!.id])).get(rows[0]!.id)!;
    expect(await groupOfTraceId(db, traceId(now))).toBe(now);
    const members = await membersOf(db, now);
    expect(members.some((m) => m.statement_id === a.statement)).toBe(true);
    expect(members.some((m) => m.statement_id === b.statement)).toBe(false);
    expect(await groupOfTraceId(db, 'tr_00000000000001')).toBeUndefined();
    expect(await groupOfTraceId(db, 'tr_x')).toBeUndefined();
  });
});
