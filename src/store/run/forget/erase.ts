import { sql } from 'kysely';
import type { Database } from '../../db/index.ts';

/** In the table `state`, while rows were removed whose bytes still lie in the files of the database. */
export const ERASURE = 'erasure';

/** Where words of an article lie. */
const TABLES = [
  'taken',
  'article',
  'given_id',
  'version',
  'article_text',
  'reading',
  'statement',
  'figure',
  'mention',
  'name_form',
  'name_key',
  'person',
  'person_name',
  'statement_judgement',
  'told',
  'content',
  'linkable',
  'content_key',
  'content_link',
  'parted',
];

/**
 * Removes the bytes of removed rows from the files of the database, if there are any. The embedded database writes its
 * tables anew, what it knows of the frequency of values too, and gives up the write-ahead log so far, so that they are
 * found in no file. A server frees their place to be written over.
 */
export async function erase({ db, kind }: Database): Promise<void> {
  const due = await db.selectFrom('state').select('value').where('key', '=', ERASURE).executeTakeFirst();
  if (!due) return;
  const tables = sql.join(TABLES.map((table) => sql.table(table)));
  if (kind === 'postgres') await sql`vacuum (analyze) ${tables}`.execute(db);
  else {
    await sql`vacuum (full, analyze) ${tables}`.execute(db);
    await sql`vacuum full pg_statistic`.execute(db);
    // The checkpoint removes the segments before the switch.
    await sql`select pg_switch_wal()`.execute(db);
    await sql`checkpoint`.execute(db);
  }
  await db.deleteFrom('state').where('key', '=', ERASURE).execute();
}
