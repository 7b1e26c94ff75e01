import type { VariantKind } from '../../model/index.ts';
import { unpack } from '../keep/rows.ts';
import type { Store } from '../store.ts';
import type { HitArticle } from './hits.ts';

/** An article with what was found in it. */
export interface RecentArticle extends HitArticle {
  readonly takenAt: string;
  readonly statements: number;
  /** In which the headline or the lead differs from the body, each kind once. */
  readonly differs: readonly VariantKind[];
}

/** The articles that were taken last, the latest first, and how many there are in all. */
export async function recentArticles(
  { database }: Pick<Store, 'database'>,
  limit: number,
): Promise<{ readonly total: number; readonly articles: readonly RecentArticle[] }> {
  const { db } = database;
  const { total } = await db
    .selectFrom('article')
    .select(db.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('article as a')
    .leftJoin('reading as r', (on) =>
      on.onRef('r.article_id', '=', 'a.id').onRef('r.text_sha256', '=', 'a.text_sha256'),
    )
    .select(['a.id', 'a.title', 'a.outlet', 'a.published', 'a.address', 'a.taken_at', 'r.body'])
    .orderBy('a.taken_at', 'desc')
    .orderBy('a.id')
    .limit(limit)
    .execute();
  return {
    total: Number(total),
    articles: rows.map(({ body, taken_at, ...article }) => {
      const reading = body === null ? undefined : unpack(body);
      return {
        ...article,
        takenAt: taken_at,
        statements: reading?.statements.length ?? 0,
        differs: [...new Set(reading?.comparisons.map((c) => c.kind))],
      };
    }),
  };
}
