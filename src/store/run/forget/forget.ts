import { createHash } from 'node:crypto';
import { articleId, webAddress } from '../../../article/identity.ts';
import { InputError } from '../../../article/input-error.ts';
import type { Tombstone } from '../../judgement.ts';
import { entryId } from '../../ledger/index.ts';
import type { Store } from '../../store.ts';
import { erase } from './erase.ts';
import { removeCaptures } from './remove-captures.ts';

/** What would go, for the question before it goes. */
export interface Forgettable {
  readonly article: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly address: string | null;
  readonly captures: readonly string[];
  readonly statements: number;
}

/** The article of an id or an address. Throws `InputError` where the store has none such. */
export async function forgettable(store: Store, named: string): Promise<Forgettable> {
  const id = webAddress(named) ? articleId(named, '') : named;
  const { db } = store.database;
  const article = await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
  if (!article) {
    const tombstone = store.judged().tombstones.get(id)?.at(-1);
    if (tombstone)
      throw new InputError(
        named,
        `forgotten on ${tombstone.at.slice(0, 10)} by ${tombstone.who}: ${tombstone.reason}`,
      );
    throw new InputError(named, `no such article in ${store.where}`, 'give its id (ar_…) or its address');
  }
  const versions = await db
    .selectFrom('version')
    .select('capture_id')
    .where('article_id', '=', id)
    .orderBy('capture_id')
    .execute();
  const { n } = await db
    .selectFrom('statement')
    .select((q) => q.fn.countAll<number>().as('n'))
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow();
  const { outlet, title, address } = article;
  return { article: id, outlet, title, address, captures: versions.map((v) => v.capture_id), statements: n };
}

/**
 * Removes an article for good: its tombstone is written first, then the bytes go from the log and the rows from the
 * tables; what judgements quote stays in the ledger. Broken off at any point, it is ended by the next open.
 */
export async function forget(
  store: Store,
  { article, captures }: Pick<Forgettable, 'article' | 'captures'>,
  by: { readonly who: string; readonly reason: string; readonly at?: string },
): Promise<Tombstone> {
  const originals = new Set<string>();
  for (const id of captures) {
    // One that is damaged is to go as well.
    const capture = await store.log.get(id).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
    });
    if (capture) originals.add(createHash('sha256').update(capture.original).digest('hex'));
  }
  const entry = {
    kind: 'forget',
    at: by.at ?? new Date().toISOString(),
    who: by.who,
    article,
    captures,
    originals: [...originals].sort(),
    reason: by.reason,
  } as const;
  const tombstone = { ...entry, id: entryId(entry) };
  await store.judge([tombstone]);
  await endForgetting(store, [tombstone]);
  return tombstone;
}

/** Does what tombstones say, as far as it is not done. */
export async function endForgetting(
  { log, database }: Pick<Store, 'log' | 'database'>,
  tombstones: readonly Tombstone[],
): Promise<void> {
  const captures = [...new Set(tombstones.flatMap((t) => t.captures))];
  const kept: string[] = [];
  for (const id of captures) if (await log.has(id)) kept.push(id);
  if (kept.length > 0) await log.remove(kept);
  await removeCaptures(database, captures);
  await erase(database);
}
