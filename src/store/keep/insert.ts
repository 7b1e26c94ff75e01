import { sql, type Transaction } from 'kysely';
import { detectLanguage } from '../../article/language.ts';
import type { Article } from '../../model/index.ts';
import { nameKeys, readName } from '../../resolve/index.ts';
import type { Capture } from '../capture.ts';
import { bulkInsert, type Database, type Schema } from '../db/index.ts';
import { attachJudgements } from '../judge/attach-judgements.ts';
import { insertTold, removeTold, settleJudged, settleParted } from '../link/index.ts';
import { insertPeople } from '../names/insert-people.ts';
import { withoutText } from './capture-of.ts';
import type { Taken } from './ingest.ts';
import { keepAlone } from './keep-alone.ts';
import { removeReadings, removeUnusedForms } from './remove-readings.ts';
import type { NameFormRow, Rows } from './rows.ts';
import { settleArticles, settleTitles } from './settle.ts';

type Tx = Transaction<Schema>;
type ArticleTaken = Taken & { readonly capture: { readonly article: Article } };

/**
 * Puts captures of articles, what was read of them, and people of lists into the tables, all or nothing. Those that stand there
 * already are passed over, so that it may be done again after whatever broke off; so are those that nobody has read
 * yet (another process may be at it), or they would stand there unread for good. The tables come out the same in
 * whichever order and in whichever batches the captures come.
 */
export async function insertTaken(database: Database, taken: readonly Taken[]): Promise<void> {
  const articles = taken.filter(
    (t): t is ArticleTaken =>
      t.capture.article !== undefined && (t.rows !== undefined || t.unreadable === true),
  );
  const people = taken.flatMap(({ capture }) => (capture.kind === 'people' ? [capture] : []));
  if (articles.length + people.length === 0) return;
  database.demandRoom();
  await database.db.transaction().execute(async (tx) => {
    await keepAlone(tx, database.kind);
    await insertPeople(tx, people);
    const fresh = await notYetTaken(tx, articles);
    if (fresh.length === 0) return;
    await insertVersions(tx, fresh);
    const best = await settleArticles(tx, [...new Set(fresh.map((t) => t.capture.article.id!))]);
    await insertReadings(
      tx,
      fresh.flatMap(({ capture, rows }) =>
        rows && best.has(capture.id) ? [{ capture: capture.id, rows }] : [],
      ),
    );
    await bulkInsert(
      tx,
      'taken',
      fresh.map(({ capture }) => ({ capture_id: capture.id })),
      { onConflict: 'nothing' },
    );
  });
}

async function notYetTaken(tx: Tx, taken: readonly ArticleTaken[]): Promise<ArticleTaken[]> {
  const ids = taken.map((t) => t.capture.id);
  const there = await tx
    .selectFrom('taken')
    .select('capture_id')
    .where('capture_id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
  const known = new Set(there.map((r) => r.capture_id));
  // The same thing may come twice in one batch.
  return taken.filter(({ capture }) => !known.has(capture.id) && known.add(capture.id));
}

async function insertVersions(tx: Tx, taken: readonly ArticleTaken[]): Promise<void> {
  const texts = new Map(taken.map(({ capture: { article } }) => [article.sha256, article.text]));
  await bulkInsert(
    tx,
    'article_text',
    [...texts].map(([sha256, text]) => ({ sha256, language: detectLanguage(text), text })),
    { onConflict: 'nothing' },
  );
  await bulkInsert(
    tx,
    'version',
    taken.map(({ capture }) => versionRow(capture)),
    { onConflict: 'nothing' },
  );
  const given = taken.flatMap(({ capture: { article } }) =>
    article.givenId === undefined ? [] : [{ article_id: article.id!, given_id: article.givenId }],
  );
  if (given.length > 0) await bulkInsert(tx, 'given_id', given, { onConflict: 'nothing' });
}

function versionRow(capture: Capture & { readonly article: Article }) {
  const { article } = capture;
  const { outlet, title, published, language } = article;
  return {
    capture_id: capture.id,
    article_id: article.id!,
    text_sha256: article.sha256,
    taken_at: capture.takenAt,
    name: capture.name,
    address: article.url ?? capture.address ?? null,
    known_facts: [outlet, title, published, language === 'und' ? undefined : language].filter(
      (f) => f != null,
    ).length,
    facts: withoutText(article),
  };
}

/** One reading to put in, with the capture whose facts it was read with. */
export interface ReadRows {
  readonly capture: string;
  readonly rows: Rows;
}

/** Puts readings in the place of those of the same article and text. */
export async function insertReadings(tx: Tx, read: readonly ReadRows[]): Promise<void> {
  if (read.length === 0) return;
  const readings = read.map(({ rows }) => rows.reading);
  const forms = await removeReadings(tx, readings);
  const parted = await removeTold(tx, readings);
  await insertForms(tx, [...new Map(read.flatMap(({ rows }) => rows.forms.map((f) => [f.id, f]))).values()]);
  const put = async <T extends 'statement' | 'figure' | 'mention'>(
    table: T,
    rows: Parameters<typeof bulkInsert<T>>[2],
  ) => {
    if (rows.length > 0) await bulkInsert(tx, table, rows, { onConflict: 'nothing' });
  };
  await bulkInsert(
    tx,
    'reading',
    read.map(({ capture, rows }) => ({ ...rows.reading, capture_id: capture })),
  );
  await put(
    'statement',
    read.flatMap(({ rows }) => rows.statements),
  );
  await put(
    'figure',
    read.flatMap(({ rows }) => rows.figures),
  );
  await put(
    'mention',
    read.flatMap(({ rows }) => rows.mentions),
  );
  const joined = await insertTold(
    tx,
    read.map(({ rows }) => rows.told),
  );
  await removeUnusedForms(tx, forms);
  const articles = [...new Set(readings.map((r) => r.article_id))];
  await settleTitles(tx, articles);
  if (await attachJudgements(tx, articles)) await settleJudged(tx);
  await settleParted(tx, new Set([...parted, ...joined]));
}

/** Names not met before, with the keys by which they are found. */
async function insertForms(tx: Tx, forms: readonly NameFormRow[]): Promise<void> {
  if (forms.length === 0) return;
  const ids = forms.map((f) => f.id);
  const there = await tx
    .selectFrom('name_form')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
  const known = new Set(there.map((r) => r.id));
  const fresh = forms.filter((f) => !known.has(f.id));
  if (fresh.length === 0) return;
  await bulkInsert(tx, 'name_form', fresh, { onConflict: 'nothing' });
  const keys = fresh.flatMap(({ id, written, kind }) =>
    nameKeys(readName(written, kind === 'person' ? 'person' : 'body')).map((key) => ({
      key,
      form_id: id,
      person_id: null,
    })),
  );
  if (keys.length > 0) await bulkInsert(tx, 'name_key', keys);
}
