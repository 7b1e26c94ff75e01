import { sql, type Transaction } from 'kysely';
import type { Database, Schema } from '../../db/index.ts';
import { attachJudgements } from '../../judge/attach-judgements.ts';
import { keepAlone } from '../../keep/keep-alone.ts';
import { removeReadings, removeUnusedForms } from '../../keep/remove-readings.ts';
import { settleArticles } from '../../keep/settle.ts';
import { removeTold, settleJudged, settleParted } from '../../link/index.ts';
import { removePeople } from '../../names/insert-people.ts';
import { ERASURE } from './erase.ts';

/**
 * Takes captures out of the tables with all that only they gave: versions, texts, readings, articles, given ids, names
 * as written. What other captures gave as well stays. Those that are not there are passed over. Notes that what was
 * removed is still to be erased (`erase`). Resolves to whether there was anything.
 */
export async function removeCaptures(database: Database, captures: readonly string[]): Promise<boolean> {
  if (captures.length === 0) return false;
  return database.db.transaction().execute(async (tx) => {
    await keepAlone(tx, database.kind);
    await removePeople(tx, captures);
    const { numDeletedRows: taken } = await tx
      .deleteFrom('taken')
      .where('capture_id', '=', sql<string>`any(${captures}::text[])`)
      .executeTakeFirst();
    const versions = await tx
      .deleteFrom('version')
      .where('capture_id', '=', sql<string>`any(${captures}::text[])`)
      .returning(['article_id', 'text_sha256'])
      .execute();
    if (versions.length > 0) await removeWhatTheyGave(tx, versions);
    else if (taken === 0n) return false;
    await tx
      .insertInto('state')
      .values({ key: ERASURE, value: 'due' })
      .onConflict((c) => c.column('key').doNothing())
      .execute();
    return true;
  });
}

async function removeWhatTheyGave(
  tx: Transaction<Schema>,
  versions: readonly { readonly article_id: string; readonly text_sha256: string }[],
): Promise<void> {
  const articles = [...new Set(versions.map((v) => v.article_id))];
  const texts = [...new Set(versions.map((v) => v.text_sha256))];
  await settleArticles(tx, articles);
  const { rows: readings } = await sql<{ article_id: string; text_sha256: string }>`
    select article_id, text_sha256 from reading r where article_id = any(${articles}::text[])
    and not exists (
      select from version v where v.article_id = r.article_id and v.text_sha256 = r.text_sha256
    )`.execute(tx);
  if (readings.length > 0) await removeUnusedForms(tx, await removeReadings(tx, readings));
  const parted = await removeTold(tx, readings);
  await sql`delete from given_id where article_id = any(${articles}::text[])`.execute(tx);
  await sql`
    insert into given_id (article_id, given_id)
    select distinct article_id, facts->>'givenId' from version
    where article_id = any(${articles}::text[]) and facts->>'givenId' is not null`.execute(tx);
  await sql`
    delete from article_text t where sha256 = any(${texts}::text[])
    and not exists (select from version v where v.text_sha256 = t.sha256)`.execute(tx);
  if (await attachJudgements(tx, articles)) await settleJudged(tx);
  await settleParted(tx, parted);
}
