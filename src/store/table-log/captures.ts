import { sql } from 'kysely';
import type { Capture, CaptureLog, LogInfo, LogProblem } from '../capture.ts';
import type { Database } from '../db/database.ts';
import { durably } from './durably.ts';
import { groupCommit } from './group-commit.ts';
import { captureOf, rowOf, sha256 } from './rows.ts';

/** Rows whose sizes are looked at together, and bytes of captures that are fetched together, about. */
const ROWS = 500;
const BYTES = 8 * 1024 ** 2;
const IDS = 10_000;

/** The capture log in the table `capture`. Close the database yourself. */
export function openTableLog(database: Database): CaptureLog {
  const { db } = database;
  const append = groupCommit<Capture, 'new' | 'known'>((captures) => write(database, captures), sizeOf);
  return {
    append,
    has: async (id) =>
      (await db.selectFrom('capture').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
    get: async (id) => {
      const row = await db.selectFrom('capture').selectAll().where('id', '=', id).executeTakeFirst();
      return row && captureOf(row);
    },
    ids: () => ids(database),
    read: () => read(database),
    remove: (removed) => remove(database, removed),
    check: () => check(database),
    info: () => info(database),
    close: async () => {},
  };
}

const sizeOf = (capture: Capture): number => capture.original.length + (capture.article?.text.length ?? 0);

async function write(database: Database, captures: readonly Capture[]): Promise<('new' | 'known')[]> {
  const rows = [...new Map(captures.map((c) => [c.id, c])).values()].map(rowOf);
  const written = await durably(database, (tx) =>
    tx
      .insertInto('capture')
      .values(rows)
      .onConflict((c) => c.column('id').doNothing())
      .returning('id')
      .execute(),
  );
  const fresh = new Set(written.map((w) => w.id));
  // The first of several with one id is the new one.
  return captures.map(({ id }) => (fresh.delete(id) ? 'new' : 'known'));
}

async function* ids({ db }: Database): AsyncGenerator<readonly string[]> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('capture')
      .select(['n', 'id'])
      .where('n', '>', last)
      .orderBy('n')
      .limit(IDS)
      .execute();
    if (rows.length === 0) return;
    yield rows.map((r) => r.id);
    last = rows.at(-1)!.n;
  }
}

async function* read(database: Database): AsyncGenerator<Capture> {
  for await (const [from, to] of pieces(database))
    for (const row of await rowsBetween(database, from, to)) yield captureOf(row);
}

const rowsBetween = ({ db }: Database, from: number, to: number) =>
  db.selectFrom('capture').selectAll().where('n', '>=', from).where('n', '<=', to).orderBy('n').execute();

/** Ranges of `n` whose captures have some megabytes together: sizes are known without reading the bytes. */
async function* pieces({ db }: Database): AsyncGenerator<readonly [from: number, to: number]> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('capture')
      .select([
        'n',
        sql<number>`coalesce(octet_length(original), 0) + coalesce(octet_length(text), 0)`.as('size'),
      ])
      .where('n', '>', last)
      .orderBy('n')
      .limit(ROWS)
      .execute();
    if (rows.length === 0) return;
    let from = rows[0]!.n;
    let size = 0;
    for (const [i, row] of rows.entries()) {
      size += row.size;
      if (size < BYTES && i < rows.length - 1) continue;
      yield [from, row.n];
      from = row.n + 1;
      size = 0;
    }
    last = rows.at(-1)!.n;
  }
}

async function remove(database: Database, removed: readonly string[]): Promise<void> {
  const gone = await durably(database, (tx) =>
    tx.deleteFrom('capture').where('id', '=', sql<string>`any(${removed})`).executeTakeFirst(),
  );
  // Frees the place of the bytes for others.
  if (gone.numDeletedRows > 0n) await sql`vacuum capture`.execute(database.db);
}

async function* check(database: Database): AsyncGenerator<LogProblem> {
  for await (const [from, to] of pieces(database)) {
    for (const row of await rowsBetween(database, from, to)) {
      const what = whatIsWrong(row);
      if (what)
        yield {
          where: `table capture, ${row.id}`,
          what,
          todo: 'bring the row back from a backup, or forget it',
        };
    }
  }
}

function whatIsWrong(row: Parameters<typeof captureOf>[0]): string | undefined {
  try {
    const { original, article } = captureOf(row);
    if (sha256(original) !== row.sha256) return 'the bytes are not those that were kept';
    if (article && sha256(Buffer.from(article.text, 'utf8')) !== article.sha256)
      return 'the text is not the one that was kept';
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function info({ db }: Database): Promise<LogInfo> {
  const { rows } = await sql<{
    captures: number;
    bytes: number;
  }>`select count(*) as captures, pg_total_relation_size('capture') as bytes from capture`.execute(db);
  return { ...rows[0]!, segments: 1 };
}
