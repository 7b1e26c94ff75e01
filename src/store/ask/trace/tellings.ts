import { sql } from 'kysely';
import type { Article, Reader, Reading, Span, Telling } from '../../../read/index.ts';
import { type TellingOf, toldAt } from '../../../trace/trace/index.ts';
import type { Database } from '../../db/index.ts';
import { unpack } from '../../keep/rows.ts';
import type { ToldRow } from '../../link/index.ts';
import type { ArticleTold } from './texts.ts';

interface Row {
  readonly article_id: string;
  readonly text_sha256: string;
  readonly body: Uint8Array;
  readonly facts: unknown;
}

/** The tellings of stored articles, of those sentences alone, made of their readings. Texts that are the same are told once. */
export async function tellingsOf(
  { db }: Database,
  reader: Reader,
  articles: readonly ArticleTold[],
): Promise<TellingOf[]> {
  const ids = articles.map((a) => a.article);
  const hashes = articles.map((a) => a.text);
  const { rows } = await sql<Row>`
    select r.article_id, r.text_sha256, r.body, v.facts from unnest(${ids}::text[], ${hashes}::text[]) as n(article, text)
    join reading r on r.article_id = n.article and r.text_sha256 = n.text
    join version v on v.capture_id = r.capture_id`.execute(db);
  const { rows: found } = await sql<{ sha256: string; text: string }>`
    select sha256, text from article_text where sha256 = any(${[...new Set(hashes)]}::text[])`.execute(db);
  const openings = await openingsOf({ db }, ids, hashes);
  const texts = new Map(found.map((t) => [t.sha256, t.text]));
  const readings = new Map(rows.map((r) => [r.article_id, r]));
  const told = new Map<string, Telling>();
  return articles.flatMap((of): TellingOf[] => {
    const row = readings.get(of.article);
    if (!row) return [];
    const text = texts.get(of.text)!;
    const article: Article = { ...(row.facts as Omit<Article, 'text'>), text }; // as `insertTaken` wrote them
    const places = of.told.map((t) => toldAt({ id: t.id, span: [t.starts, t.ends] }));
    const reading = unpack(row.body);
    const key = JSON.stringify([of.text, article.language, places]);
    const known = told.get(key);
    const telling =
      (known && asTold(known, reading)) ??
      reader.retell(article, reading, [
        ...places.map((p) => p.sentence),
        ...(openings.get(of.article) ?? []),
      ]);
    if (!known) told.set(key, telling);
    // Another reader may have cut its sentences otherwise.
    if (!telling.told.some((t) => places.some((p) => isSame(p.sentence, t.unit.span)))) return [];
    return [{ id: of.article, telling, told: places, ...(article.links && { links: article.links }) }];
  });
}

const isSame = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

/** Sentences of headline and lead: they may tell it too. */
async function openingsOf(
  { db }: Pick<Database, 'db'>,
  articles: readonly string[],
  texts: readonly string[],
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const { rows } = await sql<Pick<ToldRow, 'id' | 'article_id' | 'starts' | 'ends'>>`
    select t.id, t.article_id, t.starts, t.ends from unnest(${articles}::text[], ${texts}::text[]) as n(article, text)
    join told t on t.article_id = n.article and t.text_sha256 = n.text
    where t.part in ('headline', 'lead') order by t.ordinal`.execute(db);
  const out = new Map<string, Span[]>();
  for (const { id, article_id, starts, ends } of rows) {
    const { sentence } = toldAt({ id, span: [starts, ends] });
    const list = out.get(article_id);
    if (list) list.push(sentence);
    else out.set(article_id, [sentence]);
  }
  return out;
}

/** What the same text tells in another article: with that one's statements, if they are the same ones. */
function asTold({ text, reading: first, told }: Telling, reading: Reading): Telling | undefined {
  if (first.reader !== reading.reader || first.statements.length !== reading.statements.length)
    return undefined;
  return {
    text,
    reading,
    told: told.map((t) =>
      t.unit.statement < 0 ? t : { ...t, statement: reading.statements[t.unit.statement]! },
    ),
  };
}
