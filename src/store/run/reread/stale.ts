import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/index.ts';

/** A text of an article that is to be read, with the capture whose facts it is read with. */
export interface ToRead {
  readonly article: string;
  readonly text: string;
  readonly capture: string;
}

/**
 * Texts whose reading is missing, made by another reader, or made with the facts of another version than the best;
 * by article and text. With `all`, every text.
 */
export async function staleReadings(db: Kysely<Schema>, reader: string, all = false): Promise<ToRead[]> {
  const stale = all
    ? sql``
    : sql`where r.id is null or r.reader <> ${reader} or r.capture_id <> best.capture_id`;
  const { rows } = await sql<ToRead>`
    select best.article_id as article, best.text_sha256 as text, best.capture_id as capture from (
      select distinct on (article_id, text_sha256) article_id, text_sha256, capture_id from version
      order by article_id, text_sha256, known_facts desc, taken_at desc, capture_id desc
    ) best
    left join reading r on r.article_id = best.article_id and r.text_sha256 = best.text_sha256
    ${stale} order by article, text`.execute(db);
  return rows;
}
