import { sql } from 'kysely';
import type { Database } from '../../db/index.ts';
import type { ToldRow } from '../../link/index.ts';

/** The sentences of an article that tell a statement, in one of its texts. */
export interface ArticleTold {
  readonly article: string;
  readonly text: string;
  readonly told: readonly ToldRow[];
  /** Its versions with other texts that tell it too: `ar_…@n`. */
  readonly versions: readonly string[];
}

/**
 * One text an article: the one that it has now where that tells the statement, else the latest that does. Its other
 * versions that do are named.
 */
export async function textsOf({ db }: Database, told: readonly ToldRow[]): Promise<ArticleTold[]> {
  const articles = new Map<string, Map<string, ToldRow[]>>();
  for (const row of told) {
    const texts = articles.get(row.article_id) ?? new Map<string, ToldRow[]>();
    articles.set(row.article_id, texts);
    const list = texts.get(row.text_sha256);
    if (list) list.push(row);
    else texts.set(row.text_sha256, [row]);
  }
  const several = [...articles].filter(([, texts]) => texts.size > 1).map(([article]) => article);
  const versions = new Map<string, { text: string; n: number }[]>();
  if (several.length > 0) {
    const { rows } = await sql<{ article_id: string; text: string; n: number }>`
      select article_id, text_sha256 as text,
             row_number() over (partition by article_id order by taken_at, capture_id)::int as n
      from version where article_id = any(${several}::text[]) order by article_id, n`.execute(db);
    for (const { article_id, text, n } of rows) {
      const list = versions.get(article_id);
      if (list) list.push({ text, n });
      else versions.set(article_id, [{ text, n }]);
    }
  }
  return [...articles].map(([article, texts]) => {
    const own = (versions.get(article) ?? []).filter((v) => texts.has(v.text));
    const text = own.at(-1)?.text ?? [...texts.keys()][0]!;
    const others = own.filter((v) => v.text !== text).map((v) => `${article}@${v.n}`);
    return { article, text, told: texts.get(text)!, versions: others };
  });
}
