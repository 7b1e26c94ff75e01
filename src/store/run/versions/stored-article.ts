import { sql } from 'kysely';
import { InputError } from '../../../article/input-error.ts';
import type { Article } from '../../../model/index.ts';
import type { Store } from '../../store.ts';
import { storedId } from '../../stored-id.ts';

/** A version of an article, by the time it was taken. */
export interface Version {
  /** From 1. */
  readonly number: number;
  readonly capture: string;
  readonly takenAt: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly title: string | null;
}

/** All versions of an article, by the time they were taken, then by id. */
export async function versionsOf({ database }: Store, article: string): Promise<readonly Version[]> {
  const { rows } = await sql<Omit<Version, 'number'>>`
    select capture_id as capture, taken_at as "takenAt", text_sha256 as text,
           facts->>'outlet' as outlet, facts->>'title' as title
    from version where article_id = ${article} order by taken_at, capture_id`.execute(database.db);
  return rows.map((row, i) => ({ number: i + 1, ...row }));
}

/** The words of a text that versions have. */
export async function textOf({ database }: Store, sha256: string): Promise<string> {
  const { text } = await database.db
    .selectFrom('article_text')
    .select('text')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return text;
}

/**
 * The article that is meant by `ar_…` (as its latest text stands, with what is known best of it), `ar_…@n` (as its n-th
 * version) or `cp_…`. Throws `InputError` where the store has none such.
 */
export async function storedArticle(store: Store, named: string): Promise<Article> {
  const capture = await captureNamed(store, named);
  const row = await store.database.db
    .selectFrom('version')
    .innerJoin('article_text', 'article_text.sha256', 'version.text_sha256')
    .select(['version.facts', 'article_text.text'])
    .where('capture_id', '=', capture)
    .executeTakeFirst();
  if (!row) throw new InputError(named, `no such capture of an article in ${store.where}`);
  return { ...(row.facts as Omit<Article, 'text'>), text: row.text }; // as `insertTaken` wrote them
}

async function captureNamed(store: Store, named: string): Promise<string> {
  const id = storedId(named);
  if (!id) throw new InputError(named, 'this names nothing in a store', 'give ar_…, ar_…@1 or cp_…');
  if ('capture' in id) return id.capture;
  const { article, number } = id;
  const versions = await versionsOf(store, article);
  if (versions.length === 0) throw new InputError(named, `no such article in ${store.where}`);
  if (number === undefined)
    return (
      await store.database.db
        .selectFrom('article')
        .select('capture_id')
        .where('id', '=', article)
        .executeTakeFirstOrThrow()
    ).capture_id;
  const version = versions[number - 1];
  if (version) return version.capture;
  throw new InputError(
    named,
    `the article has ${versions.length === 1 ? 'one version' : `${versions.length} versions`}`,
    `"hearsay store versions ${article}" lists them`,
  );
}
