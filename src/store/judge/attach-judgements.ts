import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/index.ts';
import type { StatementRef } from '../judgement.ts';
import { unpack } from '../keep/rows.ts';
import { attach, type Candidate } from './attach.ts';

/**
 * Attaches the judgements on statements (of these articles, else all) to the statements that stand in the tables now.
 * To be called wherever readings were put in, replaced or removed, in the same transaction. Resolves to whether there are
 * any.
 */
export async function attachJudgements(db: Kysely<Schema>, articles?: readonly string[]): Promise<boolean> {
  const concerned = articles
    ? sql`where a->>'article' = any(${articles}::text[]) or b->>'article' = any(${articles}::text[])`
    : sql``;
  const { rows } = await sql<Row>`
    select entry_id, a, b, a_statement, b_statement from statement_judgement ${concerned}`.execute(db);
  if (rows.length === 0) return false;
  const statements = await statementsOf(
    db,
    rows.flatMap(({ a, b }) => [a, b]),
  );
  const find = (ref: StatementRef): string | null => attach(ref, statements.get(keyOf(ref)) ?? []);
  for (const { entry_id, a, b, a_statement, b_statement } of rows) {
    const now = { a_statement: find(a), b_statement: find(b) };
    if (now.a_statement === a_statement && now.b_statement === b_statement) continue;
    await db.updateTable('statement_judgement').set(now).where('entry_id', '=', entry_id).execute();
  }
  return true;
}

interface Row {
  readonly entry_id: string;
  readonly a: StatementRef;
  readonly b: StatementRef;
  readonly a_statement: string | null;
  readonly b_statement: string | null;
}

const keyOf = ({ article, text }: Pick<StatementRef, 'article' | 'text'>): string => `${article} ${text}`;

/** The statements of the texts that are referred to, as they were read. */
async function statementsOf(
  db: Kysely<Schema>,
  refs: readonly StatementRef[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const texts = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()];
  const found = new Map<string, readonly Candidate[]>();
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const some = texts.slice(at, at + AT_ONCE);
    const { rows } = await sql<{ article_id: string; text_sha256: string; body: Uint8Array }>`
      select article_id, text_sha256, body from reading where (article_id, text_sha256) in
      (select * from unnest(${some.map((t) => t.article)}::text[], ${some.map((t) => t.text)}::text[]))`.execute(
      db,
    );
    for (const { article_id, text_sha256, body } of rows)
      found.set(keyOf({ article: article_id, text: text_sha256 }), unpack(body).statements);
  }
  return found;
}

/** Readings that are unpacked together. */
const AT_ONCE = 200;
