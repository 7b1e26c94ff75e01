import { expect, test } from 'vitest';
import { createReader } from '../../../src/read/index.ts';
import { orphanedJudgements, reread, type Store } from '../../../src/store/index.ts';
import type { StatementJudgement, StatementRef } from '../../../src/store/judgement.ts';
import { unpack } from '../../../src/store/keep/rows.ts';
import { createWork } from '../../../src/store/keep/work.ts';
import { entryId } from '../../../src/store/ledger/index.ts';
import { addTold, describeStores, type Told } from '../../lib/stored.ts';

const told: readonly Told[] = [
  {
    text: 'BRELL, May 14 — “The bridge will close on Friday,” said Mira Tolan, the mayor. “Nobody was hurt,” she said.',
    url: 'https://gazette.example/bridge',
  },
  {
    text: 'The bridge in Brell will close on Friday, mayor Mira Tolan said, according to the Gazette.',
    url: 'https://post.example/bridge',
  },
];

async function refs(store: Store): Promise<StatementRef[]> {
  const rows = await store.database.db.selectFrom('reading').selectAll().orderBy('article_id').execute();
  return rows.flatMap(({ article_id, text_sha256, body }) =>
    unpack(body).statements.map((s) => ({
      statement: s.id,
      article: article_id,
      text: text_sha256,
      spans: s.content.map((c) => c.span),
      exact: s.content.map((c) => c.exact),
    })),
  );
}

function judged(a: StatementRef, b: StatementRef, at = '2031-05-15T09:00:00.000Z'): StatementJudgement {
  const entry = { kind: 'statements', at, who: 'desk', pair: [a, b], verdict: 'same' } as const;
  return { ...entry, id: entryId(entry) };
}

/** A thread that reads nothing but what it is told to, and its statements with their contents moved. */
const shifting = (by: number) => {
  const work = createWork({});
  return {
    room: 1,
    close: async () => {},
    run: async (job: Parameters<typeof work.do>[0]) => {
      const done = await work.do(job);
      if (!done.rows || job.kind !== 'read') return done;
      const telling = createReader({}).tell(job.article);
      const { reading } = telling;
      const { text } = job.article;
      const statements = reading.statements.map((s) => ({
        ...s,
        id: `st_shifted${s.id.slice(-6)}`,
        content: s.content.map((c) => {
          const span = [c.span[0] + by, c.span[1]] as const;
          return { ...c, span, exact: text.slice(...span) };
        }),
      }));
      const { rowsOf } = await import('../../../src/store/keep/rows.ts');
      return {
        ...done,
        rows: rowsOf(job.article, { ...telling, reading: { ...reading, statements } }, 'shifting@1'),
      };
    },
  };
};

const quiet = { threads: 0, failed: (message: string) => expect(message).toBe('') };

describeStores('judgements on statements', (open) => {
  test('attach after a reread with a fake reader that shifts spans; else they are orphaned, never dropped', async () => {
    let store = await open();
    await addTold(store, told);
    const [a, , b] = [...(await refs(store)), ...(await refs(store))];
    const entry = judged(a!, b!);
    await store.judge([entry]);
    const { db } = store.database;
    const row = () => db.selectFrom('statement_judgement').selectAll().executeTakeFirstOrThrow();
    expect(await row()).toMatchObject({ a_statement: a!.statement, b_statement: b!.statement });

    const first = a!.exact[0]!.indexOf(' ') + 1;
    await reread(store, { ...quiet, all: true, readers: shifting(first) });
    const shifted = await row();
    expect(shifted.a_statement).toMatch(/^st_shifted/);
    expect(shifted.b_statement).toMatch(/^st_shifted/);
    expect(await orphanedJudgements(db)).toEqual([]);

    await reread(store, { ...quiet, all: true, readers: shifting(first + 26) });
    const orphans = await orphanedJudgements(db);
    expect(orphans).toMatchObject([{ entry: entry.id, verdict: 'same' }]);

    await reread(store, quiet);
    expect(await row()).toMatchObject({ a_statement: a!.statement, b_statement: b!.statement });

    // The tables are made anew from the ledger, and follow it where another process wrote to it alone.
    const later = judged(b!, a!, '2031-05-16T09:00:00.000Z');
    await store.ledger.append([later]);
    await store.close();
    store = await open();
    expect(await store.database.db.selectFrom('statement_judgement').select('entry_id').execute()).toEqual([
      { entry_id: later.id },
    ]);
  });
});
