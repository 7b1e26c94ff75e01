import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/index.ts';

/** A reading by what it is of. */
export interface ReadingOf {
  readonly article_id: string;
  readonly text_sha256: string;
}

/** Removes readings and all that hangs on them; resolves to the names as written that they used. */
export async function removeReadings(
  tx: Kysely<Schema>,
  of: readonly ReadingOf[],
): Promise<readonly string[]> {
  const articles = of.map((o) => o.article_id);
  const texts = of.map((o) => o.text_sha256);
  const there = sql`(article_id, text_sha256) in (select * from unnest(${articles}::text[], ${texts}::text[]))`;
  const forms = new Set<string>();
  const { rows: gone } = await sql<{ n: number }>`
    with gone as (delete from reading where ${there} returning 1) select count(*) as n from gone`.execute(tx);
  if (gone[0]!.n === 0) return [];
  for (const [table, column] of [
    ['statement', 'speaker_form'],
    ['mention', 'form_id'],
  ] as const) {
    const { rows } = await sql<{ form: string }>`
      with gone as (delete from ${sql.table(table)} where ${there} returning ${sql.ref(column)} as form)
      select distinct form from gone where form is not null`.execute(tx);
    for (const { form } of rows) forms.add(form);
  }
  await sql`delete from figure where ${there}`.execute(tx);
  return [...forms];
}

/** Of these names as written, removes those that no reading uses any more, with their keys. */
export async function removeUnusedForms(tx: Kysely<Schema>, forms: readonly string[]): Promise<void> {
  if (forms.length === 0) return;
  await sql`
    with gone as (
      delete from name_form f where id = any(${forms}::text[])
      and not exists (select from mention m where m.form_id = f.id)
      and not exists (select from statement s where s.speaker_form = f.id)
      returning id
    )
    delete from name_key k using gone where k.form_id = gone.id`.execute(tx);
}
