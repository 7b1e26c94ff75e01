import { sql } from 'kysely';
import { createReader } from '../../read/index.ts';
import type { Capture } from '../capture.ts';
import type { LedgerEntry } from '../judgement.ts';
import { unpack } from '../keep/rows.ts';
import { loadModels } from '../models.ts';
import type { Store } from '../store.ts';
import { LINE_TYPES, type LineType, lineOfCapture, lineOfEntry } from './lines.ts';
import { TRACED, traceLines } from './trace-lines.ts';

export interface ExportOptions {
  /** Lines of these types alone. */
  readonly only?: readonly LineType[];
  /** Of this article alone: its versions, what was read of them, and what was judged of it. */
  readonly article?: string;
}

/**
 * A store as lines of JSON, each with its `type`: what came in, what was judged, what was read, then what was traced. A page
 * of it is in memory at a time.
 */
export async function* exportLines(store: Store, options: ExportOptions = {}): AsyncGenerator<string> {
  const wanted = new Set<LineType>(options.only ?? LINE_TYPES);
  if (wanted.has('version') || wanted.has('people'))
    for await (const capture of captures(store, options.article))
      if (wanted.has(capture.kind === 'article' ? 'version' : 'people')) yield lineOfCapture(capture);
  if (wanted.has('judgement') || wanted.has('tombstone'))
    for await (const entry of store.ledger.read())
      if (wanted.has(entry.kind === 'forget' ? 'tombstone' : 'judgement') && concerns(entry, options.article))
        yield lineOfEntry(entry);
  if (READ.some((type) => wanted.has(type))) yield* readLines(store, wanted, options.article);
  if (TRACED.some((type) => wanted.has(type)))
    yield* traceLines(store, createReader(loadModels()), wanted, {
      asOf: new Date().toISOString().slice(0, 10),
      ...(options.article !== undefined && { article: options.article }),
    });
}

const READ = ['statement', 'figure', 'date', 'name'] as const satisfies readonly LineType[];

async function* captures({ log, database }: Store, article: string | undefined): AsyncGenerator<Capture> {
  if (article === undefined) return yield* log.read();
  const versions = await database.db
    .selectFrom('version')
    .select('capture_id')
    .where('article_id', '=', article)
    .orderBy('taken_at')
    .orderBy('capture_id')
    .execute();
  for (const { capture_id } of versions) {
    const capture = await log.get(capture_id);
    if (capture) yield capture;
  }
}

function concerns(entry: LedgerEntry, article: string | undefined): boolean {
  if (article === undefined) return true;
  if (entry.kind === 'forget') return entry.article === article;
  return entry.kind === 'statements' && entry.pair.some((ref) => ref.article === article);
}

/** Readings in memory at a time. */
const PAGE = 100;

async function* readLines(
  { database }: Store,
  wanted: ReadonlySet<LineType>,
  article: string | undefined,
): AsyncGenerator<string> {
  const of = article === undefined ? sql`` : sql`and article_id = ${article}`;
  for (let last = ['', '']; ; ) {
    const { rows } = await sql<{ article_id: string; text_sha256: string; reader: string; body: Uint8Array }>`
      select article_id, text_sha256, reader, body from reading
      where (article_id, text_sha256) > (${last[0]}, ${last[1]}) ${of}
      order by article_id, text_sha256 limit ${PAGE}`.execute(database.db);
    for (const { article_id, text_sha256, reader, body } of rows) {
      const { statements, figures, dates, names } = unpack(body);
      // A line's type is what it is.
      const dated = dates.map(({ type, ...date }) => ({ dateType: type, ...date }));
      const lists = { statement: statements, figure: figures, date: dated, name: names };
      for (const type of READ)
        if (wanted.has(type))
          for (const [index, item] of lists[type].entries())
            yield JSON.stringify({ type, article: article_id, text: text_sha256, reader, index, ...item });
    }
    if (rows.length < PAGE) return;
    last = [rows.at(-1)!.article_id, rows.at(-1)!.text_sha256];
  }
}
