import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type TraceAnswer, traceOf } from '../../../src/store/ask/index.ts';
import type { StatementJudgement, StatementRef } from '../../../src/store/judgement.ts';
import { entryId } from '../../../src/store/ledger/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { reader } from '../../lib/reader.ts';
import { addTold, captureOfTold, describeStores, type Told } from '../../lib/stored.ts';

const wells = 'at least 1,420 wells had run dry in Ostrel';
const ferries = 'some 37 ferries had been sold to Corvany';
const TOLD: readonly Told[] = [
  {
    givenId: 'radio',
    outlet: 'Harbour Radio',
    published: '2031-05-12T09:00Z',
    text: `Odile Marn, the mayor of Ostrel, told Harbour Radio that ${wells}. More would follow, she said.`,
  },
  {
    givenId: 'agency',
    outlet: 'Lowland News Agency',
    published: '2031-05-12T15:00Z',
    text: 'The mayor of Ostrel, Odile Marn, said that 1,420 wells had run dry in Ostrel, Harbour Radio reported.',
  },
  {
    givenId: 'courier',
    outlet: 'Quay Courier',
    published: '2031-05-13',
    text: 'Odile Marn, mayor of Ostrel, said 1,420 wells had run dry in Ostrel, according to the Lowland News Agency.',
  },
  {
    givenId: 'ferries',
    outlet: 'Evening Star',
    published: '2031-05-14',
    text: `Bert Olm, the harbour master of Lunde, said that ${ferries}. The council knew nothing of it.`,
  },
  {
    givenId: 'ferries too',
    outlet: 'Lunde Post',
    published: '2031-05-15',
    text: `Harbour master Bert Olm of Lunde said that ${ferries}, the Evening Star reported.`,
  },
  {
    givenId: 'alone',
    outlet: 'Lunde Post',
    published: '2031-05-15',
    text: 'The choir of Ottmar sang three hymns on the pier, said Ines Aldana, who conducts it.',
  },
].map((t) => ({ ...t, url: `https://${t.givenId.replaceAll(' ', '-')}.example/story` }));

const articleOf = (told: Told): string => captureOfTold(told).article!.id!;
const [radio, agency, courier, ferry, ferryToo, alone] = TOLD.map(articleOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
]; // there are six

const ask = (store: Store, question: { id: string } | { words: string }): Promise<TraceAnswer> =>
  traceOf(store, reader, question, { asOf: '2032-01-01' });
const witnesses = ({ traces }: TraceAnswer): string[] => traces[0]!.witnesses.map((w) => w.id);

async function statementOf(store: Store, article: string, words: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from statement where article_id = ${article} and content like ${`%${words}%`} order by ordinal`.execute(
    store.database.db,
  );
  return rows[0]!.id;
}

describeStores('trace', (open) => {
  const stores = new Map<string, Promise<Store>>();
  const fill = async (name: string): Promise<Store> => {
    const store = await open(name);
    expect(await addTold(store, TOLD)).toEqual([]);
    return store;
  };
  const filled = (name: string): Promise<Store> => {
    const known = stores.get(name) ?? fill(name);
    stores.set(name, known);
    return known;
  };

  test('by statement, article, trace and words', async () => {
    const store = await filled('one');
    const statement = await statementOf(store, agency, '1,420 wells');
    const byStatement = await ask(store, { id: statement });
    expect(witnesses(byStatement)).toEqual([radio, agency, courier]);
    const [trace] = byStatement.traces;
    expect(trace!.stemma.edges.map((e) => [e.to, e.from])).toEqual(
      expect.arrayContaining([
        [agency, radio],
        [courier, agency],
      ]),
    );
    expect(trace!.origins.words).toBe('3 articles, 1 origin');
    expect(trace!.statement.witness).toBe(agency);
    expect(trace!.id).toMatch(/^tr_[0-9a-f]{14}$/);
    expect(trace!.links.every((l) => l.score >= 0.5 && l.evidence.length > 0)).toBe(true);
    for (const question of [
      { id: trace!.id! },
      { id: courier },
      { id: `${courier}@1` },
      { words: 'wells run dry' },
    ])
      expect(witnesses(await ask(store, question))).toEqual([radio, agency, courier]);
    const told = trace!.witnesses[2]!.told[0]!;
    expect(told.exact).toBe(TOLD[2]!.text.slice(...told.span));
  });

  test('what nobody else tells: one witness', async () => {
    const store = await filled('one');
    const answer = await ask(store, { id: alone });
    expect([witnesses(answer), answer.others]).toEqual([[alone], []]);
    expect(answer.traces[0]!.origins.words).toMatch(/^1 article, /);
  });

  test.each([
    [{ id: 'tr_00000000000001' }, /no such trace/],
    [{ id: 'tr_ffffffffffffff' }, /no such trace/],
    [{ id: 'st_0000000000000000' }, /no such statement/],
    [{ id: 'ar_0000000000000000' }, /no such article/],
    [{ id: 'cp_000000000000000000000000' }, /no such article/],
    [{ words: 'xylophone' }, /no statement .* has these words/],
    [{ words: ' ' }, /word/],
  ])('%j is not there', async (question, message) => {
    await expect(ask(await filled('one'), question)).rejects.toThrow(message);
  });

  test('an article counts once, with the text that it has now; its earlier one is named', async () => {
    const store = await filled('versions');
    const later = {
      ...TOLD[1]!,
      text: `${TOLD[1]!.text} Rain is expected.`,
      takenAt: '2031-05-20T08:00:00.000Z',
    };
    expect(await addTold(store, [later])).toEqual([]);
    const answer = await ask(store, { id: courier });
    expect(witnesses(answer)).toEqual([radio, agency, courier]);
    const [, second] = answer.traces[0]!.witnesses;
    expect([second!.article.length, second!.versions]).toEqual([later.text.length, [`${agency}@1`]]);
  });

  test('a linked page that is in the store is not called unread', async () => {
    const store = await open('links');
    const html = (link: string): Told => ({ ...TOLD[2]!, text: TOLD[2]!.text, url: link });
    expect(await addTold(store, [...TOLD.slice(0, 2), html('https://courier.example/story')])).toEqual([]);
    expect((await ask(store, { id: courier })).traces[0]!.unread).toEqual([]);
  });

  test('two clusters that one wrong link joins are parted by one judgement', async () => {
    const store = await filled('parted');
    const ref = async (article: string, words: string): Promise<StatementRef> => {
      const told = TOLD.find((t) => articleOf(t) === article)!;
      const { article: of } = captureOfTold(told);
      const id = await statementOf(store, article, words);
      const found = reader.read(of!).statements.find((s) => s.id === id)!;
      return {
        statement: id,
        article,
        text: of!.sha256,
        spans: found.content.map((c) => c.span),
        exact: found.content.map((c) => c.exact),
      };
    };
    const pair = [await ref(agency, '1,420 wells'), await ref(ferry, '37 ferries')] as const;
    const judged = (verdict: StatementJudgement['verdict'], minute: number): StatementJudgement => {
      const entry = {
        kind: 'statements',
        at: `2031-06-01T08:0${minute}:00.000Z`,
        who: 'desk',
        pair,
        verdict,
      } as const;
      return { ...entry, id: entryId(entry) };
    };
    await store.judge([judged('same', 1)]);
    const joined = await ask(store, { id: agency });
    expect(witnesses(joined)).toEqual([radio, agency, courier, ferry, ferryToo]);
    expect(joined.traces[0]!.links.map((l) => l.kind)).toContain('judged');
    await store.judge([judged('different', 2)]);
    expect(witnesses(await ask(store, { id: agency }))).toEqual([radio, agency, courier]);
    expect(witnesses(await ask(store, { id: ferryToo }))).toEqual([ferry, ferryToo]);
  });
});
