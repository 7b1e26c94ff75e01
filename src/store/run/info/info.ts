import { sql } from 'kysely';
import type { Store } from '../../store.ts';
import { currentReader } from '../current-reader.ts';
import { staleReadings } from '../reread/stale.ts';

/** What a store holds. */
export interface StoreInfo {
  readonly where: string;
  readonly kind: 'embedded' | 'postgres';
  /** Of the database: "18.6". */
  readonly serverVersion: string;
  readonly articles: number;
  readonly versions: number;
  readonly texts: number;
  readonly statements: number;
  readonly figures: number;
  readonly names: number;
  readonly people: number;
  readonly log: { readonly captures: number; readonly bytes: number; readonly segments: number };
  /** Captures that are kept and do not stand in the tables yet. */
  readonly behind: number;
  readonly reader: string;
  /** By the reader that made them. */
  readonly readings: readonly { readonly reader: string; readonly count: number }[];
  /** Texts that `reread` would read anew: of an older reader, of other facts, or without a reading. */
  readonly toReread: number;
  readonly judgements: { readonly names: number; readonly statements: number };
  readonly tombstones: number;
  /** Judgements on statements of which a side is in no statement of today. */
  readonly orphans: number;
}

export async function storeInfo(store: Store): Promise<StoreInfo> {
  const { database, log, where } = store;
  const { rows } = await sql<Counts>`
    select (select count(*) from article) as articles, (select count(*) from version) as versions,
           (select count(*) from article_text) as texts, (select count(*) from statement) as statements,
           (select count(*) from figure) as figures, (select count(*) from name_form) as names,
           (select count(*) from person) as people, (select count(*) from taken) as taken,
           (select count(*) from statement_judgement
            where a_statement is null or b_statement is null) as orphans`.execute(database.db);
  const { taken, orphans, ...counts } = rows[0]!;
  const { rows: readings } = await sql<{ reader: string; count: number }>`
    select reader, count(*) as count from reading group by reader order by reader collate "C"`.execute(
    database.db,
  );
  const kept = await log.info();
  const { names, statements, tombstones } = store.judged();
  const reader = currentReader();
  return {
    where,
    kind: database.kind,
    serverVersion: database.serverVersion,
    ...counts,
    log: kept,
    behind: Math.max(0, kept.captures - taken),
    reader,
    readings,
    toReread: (await staleReadings(database.db, reader)).length,
    judgements: { names: names.size, statements: statements.size },
    tombstones: [...tombstones.values()].flat().length,
    orphans,
  };
}

type Counts = Pick<
  StoreInfo,
  'articles' | 'versions' | 'texts' | 'statements' | 'figures' | 'names' | 'people' | 'orphans'
> & { readonly taken: number };
