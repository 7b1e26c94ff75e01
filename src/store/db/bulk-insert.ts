import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface BulkOptions {
  /** `nothing`: rows that are there already stay as they are. */
  readonly onConflict?: 'error' | 'nothing';
}

/** Columns that are made in the insert, from others of the row. */
const MADE: Partial<Record<keyof Schema, Readonly<Record<string, string>>>> = {
  statement: { words: 'words_of(r.language, r.content)' },
  article_text: { words: 'words_of(r.language, r.text)' },
};

/** Rows in one statement, at most, and characters of JSON about. */
const ROWS = 4_000;

/**
 * Puts many rows into a table with one statement; resolves to how many were new. All rows have the same columns as
 * the first one. `db` may be a transaction.
 */
export async function bulkInsert<T extends keyof Schema & string>(
  db: Kysely<Schema>,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
  options: BulkOptions = {},
): Promise<number> {
  let inserted = 0;
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = rows.slice(at, at + ROWS);
    const { numAffectedRows } = await db.executeQuery(
      CompiledQuery.raw(statementFor(table, Object.keys(some[0]!), options), [json(some)]),
    );
    inserted += Number(numAffectedRows ?? 0n);
  }
  return inserted;
}

function statementFor(table: keyof Schema, given: readonly string[], { onConflict }: BulkOptions): string {
  const made = Object.entries(MADE[table] ?? {});
  const columns = [...given, ...made.map(([name]) => name)].map((c) => `"${c}"`).join(', ');
  const values = [...given.map((c) => `r."${c}"`), ...made.map(([, how]) => how)].join(', ');
  const from = `json_populate_recordset(null::"${table}", $1::json) as r`;
  const conflict = onConflict === 'nothing' ? ' on conflict do nothing' : '';
  return `insert into "${table}" (${columns}) select ${values} from ${from}${conflict}`;
}

/** Bytes in JSON as PostgreSQL reads them: \x and hex. */
function json(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array
      ? `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
      : value,
  );
}
