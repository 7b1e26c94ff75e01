import type { Article, Reading } from '../../../model/index.ts';
import { unpack } from '../../keep/rows.ts';
import type { Store } from '../../store.ts';
import { storedArticle } from './stored-article.ts';

/** An article of the store with what was read of it when it was taken in, or read anew. */
export interface StoredReading {
  readonly article: Article;
  /** Left out where reading it failed by a fault of ours. */
  readonly reading?: Reading;
}

/** What is meant by `ar_…`, `ar_…@n` or `cp_…`, as it was read. Throws `InputError` where the store has none such. */
export async function storedReading(store: Store, named: string): Promise<StoredReading> {
  const article = await storedArticle(store, named);
  const row = await store.database.db
    .selectFrom('reading')
    .select('body')
    .where('article_id', '=', article.id!)
    .where('text_sha256', '=', article.sha256)
    .executeTakeFirst();
  return { article, ...(row && { reading: unpack(row.body) }) };
}
