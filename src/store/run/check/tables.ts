import { sql } from 'kysely';
import type { Span } from '../../../model/index.ts';
import type { CaptureLog } from '../../capture.ts';
import type { Database } from '../../db/index.ts';
import { unpack } from '../../keep/rows.ts';

/** What does not hold in the tables, which can be made anew. */
export interface TableProblem {
  readonly where: string;
  readonly what: string;
}

/** The tables against the log and against themselves. A page of rows is in memory at a time. */
export async function* checkTables(database: Database, log: CaptureLog): AsyncGenerator<TableProblem> {
  yield* againstLog(database, log);
  yield* againstOneAnother(database);
  yield* texts(database);
  yield* readings(database);
}

const PAGE = 1_000;
const READINGS = 200;

async function* againstLog({ db }: Database, log: CaptureLog): AsyncGenerator<TableProblem> {
  for await (const ids of log.ids()) {
    const { rows } = await sql<{ id: string; version: boolean }>`
      select t.capture_id as id, v.capture_id is not null as version
      from taken t left join version v using (capture_id)
      where t.capture_id = any(${ids}::text[])`.execute(db);
    const taken = new Map(rows.map((r) => [r.id, r.version]));
    for (const id of ids) {
      if (!taken.has(id))
        yield { where: `capture ${id}`, what: 'it is kept and does not stand in the tables' };
      else if (!taken.get(id) && (await isArticle(log, id)))
        yield { where: `capture ${id}`, what: 'its version is missing in the tables' };
    }
  }
  for (let last = ''; ; ) {
    const { rows } = await sql<{ id: string }>`
      select capture_id as id from (select capture_id from taken union select capture_id from version) as t
      where capture_id > ${last} order by capture_id limit ${PAGE}`.execute(db);
    for (const { id } of rows)
      if (!(await log.has(id)))
        yield { where: `capture ${id}`, what: 'it stands in the tables and is not kept' };
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.id;
  }
}

/** One that cannot be read is named by the check of the log. */
const isArticle = async (log: CaptureLog, id: string): Promise<boolean> =>
  (await log.get(id).catch(() => undefined))?.article !== undefined;

/** Rows without the row that they hang on. */
const HANGING: readonly (readonly [what: string, ids: string])[] = [
  [
    'an article without versions',
    'select id from article a where not exists (select from version v where v.article_id = a.id)',
  ],
  [
    'versions without their article',
    'select capture_id as id from version v where not exists (select from article a where a.id = v.article_id)',
  ],
  [
    'a version without its text',
    'select capture_id as id from version v where not exists (select from article_text t where t.sha256 = v.text_sha256)',
  ],
  [
    'a text without versions',
    'select sha256 as id from article_text t where not exists (select from version v where v.text_sha256 = t.sha256)',
  ],
  [
    'a reading of a text that no version has',
    `select article_id as id from reading r where not exists (
       select from version v where v.article_id = r.article_id and v.text_sha256 = r.text_sha256)`,
  ],
  ...['statement', 'figure', 'mention', 'told'].map(
    (table) =>
      [
        `a ${table} without its reading`,
        `select distinct article_id as id from ${table} s where not exists (
           select from reading r where r.article_id = s.article_id and r.text_sha256 = s.text_sha256)`,
      ] as const,
  ),
  [
    'a mention of a name that is missing',
    'select distinct article_id as id from mention m where not exists (select from name_form f where f.id = m.form_id)',
  ],
  [
    'a sentence without what is compared of it',
    `select distinct article_id as id from told t where not exists (
       select from content c join linkable l on l.content_id = c.id where c.id = t.content_id)`,
  ],
  [
    'what is compared of a sentence that no article tells',
    'select id::text from content c where not exists (select from told t where t.content_id = c.id)',
  ],
  [
    'a link of sentences that are in different groups, or not there',
    `select a::text || '-' || b::text as id from content_link l
     left join content x on x.id = l.a left join content y on y.id = l.b
     where x.id is null or y.id is null or (l.kind in ('same', 'judged') and x.component <> y.component)`,
  ],
  [
    'a group that is not named by its first',
    'select distinct component::text as id from content c where not exists (select from content f where f.id = c.component and f.component = f.id)',
  ],
];

/** As many are named of each kind. */
const NAMED = 20;

async function* againstOneAnother({ db }: Database): AsyncGenerator<TableProblem> {
  for (const [what, ids] of HANGING) {
    const { rows } = await sql<{ id: string }>`select id from (${sql.raw(ids)}) as h limit ${NAMED}`.execute(
      db,
    );
    for (const { id } of rows) yield { where: id, what };
  }
}

async function* texts({ db }: Database): AsyncGenerator<TableProblem> {
  for (let last = ''; ; ) {
    const { rows } = await sql<{ sha256: string; fits: boolean }>`
      select sha256, encode(sha256(convert_to(text, 'UTF8')), 'hex') = sha256 as fits from article_text
      where sha256 > ${last} order by sha256 limit ${PAGE}`.execute(db);
    for (const { sha256, fits } of rows)
      if (!fits)
        yield { where: `text ${sha256.slice(0, 16)}…`, what: 'the words are not those of its sha-256' };
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.sha256;
  }
}

interface ReadingRow {
  readonly article_id: string;
  readonly text_sha256: string;
  readonly body: Uint8Array;
  readonly text: string;
  readonly ids: readonly string[];
}

async function* readings({ db }: Database): AsyncGenerator<TableProblem> {
  for (let last = ['', '']; ; ) {
    const { rows } = await sql<ReadingRow>`
      select r.article_id, r.text_sha256, r.body, t.text,
        array(select s.id from statement s where s.article_id = r.article_id
              and s.text_sha256 = r.text_sha256 order by s.ordinal) as ids
      from reading r join article_text t on t.sha256 = r.text_sha256
      where (r.article_id, r.text_sha256) > (${last[0]}, ${last[1]})
      order by r.article_id, r.text_sha256 limit ${READINGS}`.execute(db);
    for (const row of rows) {
      const what = whatIsWrong(row);
      if (what) yield { where: `article ${row.article_id}`, what };
    }
    if (rows.length < READINGS) return;
    last = [rows.at(-1)!.article_id, rows.at(-1)!.text_sha256];
  }
}

function whatIsWrong({ body, text, ids }: ReadingRow): string | undefined {
  let reading: ReturnType<typeof unpack>;
  try {
    reading = unpack(body);
  } catch {
    return 'its reading cannot be unpacked';
  }
  const { statements } = reading;
  const stands = ({ span, exact }: { readonly span: Span; readonly exact: string }): boolean =>
    text.slice(span[0], span[1]) === exact;
  const off = statements.find((s) => ![...s.source, ...s.cue, ...s.content].every(stands));
  if (off) return `statement ${off.id}: its words do not stand at its place in the text`;
  const missing = new Set(statements.map((s) => s.id));
  for (const id of ids) if (!missing.delete(id)) return `statement ${id} stands in no reading`;
  for (const id of missing) return `statement ${id} of its reading is missing`;
  return undefined;
}
