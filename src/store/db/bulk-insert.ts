import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface BulkOptions {
  /** `nothing`: rows that are there already stay as they are. */
  readonly onConflict?: 'error' | 'nothing';
}

/** Columns that are made in the insert, from others of the row. */
const MADE: Partial<Record<keyof Schema, Readonly<Record<string, string>>>> = {
  // What is said, and who says it: a search for both words finds it, and the first counts for more.
  statement: {
    words:
      "setweight(words_of(r.language, left(r.content, 200000)), 'A') || setweight(words_of(r.language, left(concat_ws(' ', r.source, r.speaker), 10000)), 'B')",
  },
  article_text: { words: 'words_of(r.language, r.text)' },
};

/** Rows in one statement, at most, and characters of their JSON, about. */
const ROWS = 4_000;
const CHARACTERS = 8 * 1024 ** 2;

/**
 * Puts many rows into a table; resolves to how many were new. All rows have the same columns as the first one; a
 * value that is left out is null. `db` may be a transaction: several statements are made where the rows are large.
 *
 * The rows go as JSON in one parameter, which PostgreSQL takes apart: on both homes as fast as arrays or lists of
 * VALUES, without a parameter a value, and the types are those of the table.
 */
export async function bulkInsert<T extends keyof Schema & string>(
  db: Kysely<Schema>,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
  options: BulkOptions = {},
): Promise<number> {
  if (rows.length === 0) return 0;
  const statement = statementFor(table, Object.keys(rows[0]!), options);
  let inserted = 0;
  for (const piece of pieces(rows)) {
    const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(statement, [piece]));
    inserted += Number(numAffectedRows ?? 0n);
  }
  return inserted;
}

function* pieces(rows: readonly object[]): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const row of rows) {
    const json = toJson(row);
    piece.push(json);
    length += json.length;
    if (piece.length < ROWS && length < CHARACTERS) continue;
    yield `[${piece.join(',')}]`;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield `[${piece.join(',')}]`;
}

function statementFor(table: keyof Schema, given: readonly string[], { onConflict }: BulkOptions): string {
  const made = Object.entries(MADE[table] ?? {});
  const columns = [...given, ...made.map(([name]) => name)].map((c) => `"${c}"`).join(', ');
  const values = [...given.map((c) => `r."${c}"`), ...made.map(([, how]) => how)].join(', ');
  const from = `json_populate_recordset(null::"${table}", $1::json) as r`;
  const conflict = onConflict === 'nothing' ? ' on conflict do nothing' : '';
  return `insert into "${table}" (${columns}) select ${values} from ${from}${conflict}`;
}

/** Bytes as PostgreSQL reads them: \x and hex. */
function toJson(row: object): string {
  const values = Object.entries(row);
  // A replacer for JSON.stringify would see a Buffer as its own toJSON() makes it, and costs more.
  const plain = values.some(([, value]) => value instanceof Uint8Array)
    ? Object.fromEntries(
        values.map(([name, value]) => [name, value instanceof Uint8Array ? hex(value) : value]),
      )
    : row;
  return JSON.stringify(plain);
}

const hex = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
