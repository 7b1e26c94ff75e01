import { sql } from 'kysely';
import { judgedNames } from '../../resolve/index.ts';
import type { Store } from '../store.ts';
import { namedKind, namesLike } from './find-names.ts';

/** Two names of which the matcher cannot say whether they mean the same one. */
export interface LeastSure {
  readonly pair: readonly [string, string];
  readonly score: number;
  /** How many statements hang on the one of the two that has fewer. */
  readonly statements: number;
}

/** Of so many names, those that speak most, the doubtful neighbours are looked for. */
const LOOKED_AT = 60;

/** Pairs of speakers that nobody has judged and that are worth a look, most statements first. */
export async function leastSure(store: Store, most: number): Promise<readonly LeastSure[]> {
  const { database } = store;
  const judged = judgedNames(store.judged().names.values());
  const { rows } = await sql<{ written: string; kind: string; n: number }>`
    select f.written, f.kind, count(*) as n from statement s join name_form f on f.id = s.speaker_form
    where f.kind in ('person', 'body', 'outlet')
    group by f.id order by n desc, f.id limit ${LOOKED_AT}`.execute(database.db);
  const found = new Map<string, LeastSure>();
  for (const { written, kind, n } of rows) {
    const { forms } = await namesLike(database, written);
    const doubtful = forms.filter(
      (form) =>
        form.decision.verdict === 'unsure' &&
        namedKind(form.kind) === namedKind(kind) &&
        judged.between(written, form.written) === undefined,
    );
    const counts = await speaking(
      store,
      doubtful.map((form) => form.id),
    );
    for (const form of doubtful) {
      const statements = Math.min(n, counts.get(form.id) ?? 0);
      const pair = [written, form.written].sort() as [string, string]; // of two
      if (statements > 0) found.set(JSON.stringify(pair), { pair, score: form.decision.score, statements });
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        b.statements - a.statements ||
        Math.abs(a.score - 0.5) - Math.abs(b.score - 0.5) ||
        (JSON.stringify(a.pair) < JSON.stringify(b.pair) ? -1 : 1),
    )
    .slice(0, most);
}

async function speaking(
  { database: { db } }: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select speaker_form as id, count(*) as n from statement where speaker_form = any(${ids}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
