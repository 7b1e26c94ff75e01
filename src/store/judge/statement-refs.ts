import { sql } from 'kysely';
import { InputError } from '../../article/input-error.ts';
import type { StatementRef } from '../judgement.ts';
import { unpack } from '../keep/rows.ts';
import type { Store } from '../store.ts';

const ID = /^st_[0-9a-f]{4,64}$/;

/** Two statements as the ledger holds them. Throws `InputError` where one is no statement of the store, or both are one. */
export async function statementRefs(
  store: Store,
  pair: readonly [string, string],
): Promise<readonly [StatementRef, StatementRef]> {
  const [a, b] = pair;
  for (const id of pair)
    if (!ID.test(id))
      throw new InputError(id || '""', 'this is no id of a statement', 'search shows ids: st_ and 16 digits');
  if (a === b) throw new InputError(a, 'this is one statement, given twice', 'give two');
  return [await refOf(store, a), await refOf(store, b)];
}

async function refOf({ database: { db } }: Store, id: string): Promise<StatementRef> {
  const { rows } = await sql<Row>`
    select s.article_id, s.text_sha256, s.ordinal, r.body from statement s
    join reading r on r.article_id = s.article_id and r.text_sha256 = s.text_sha256
    where s.id = ${id}`.execute(db);
  const row = rows[0];
  const found = row && unpack(row.body).statements[row.ordinal];
  if (!row || !found) throw new InputError(id, 'the store has no such statement', 'search shows ids');
  return {
    statement: id,
    article: row.article_id,
    text: row.text_sha256,
    spans: found.content.map((c) => c.span),
    exact: found.content.map((c) => c.exact),
  };
}

interface Row {
  readonly article_id: string;
  readonly text_sha256: string;
  readonly ordinal: number;
  readonly body: Uint8Array;
}
