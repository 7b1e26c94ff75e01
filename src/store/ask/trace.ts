import { sql } from 'kysely';
import { articleId } from '../../article/identity.ts';
import { InputError } from '../../article/input-error.ts';
import type { Reader } from '../../read/index.ts';
import { LINKER, scorePair } from '../../trace/link/index.ts';
import {
  makeTrace,
  type TellingOf,
  type Trace,
  type TraceLink,
  type TraceOptions,
  toldAt,
} from '../../trace/trace/index.ts';
import type { Database } from '../db/index.ts';
import { groupOfTraceId, type ToldRow, traceId } from '../link/index.ts';
import type { Store } from '../store.ts';
import { type AskedPlace, askedPlaces, sizesOf } from './trace/asked.ts';
import { type GroupPart, partAsked } from './trace/part.ts';
import { tellingsOf } from './trace/tellings.ts';
import { type ArticleTold, textsOf } from './trace/texts.ts';

/** `tr_…`, `st_…`, `ar_…`, `ar_…@n` or `cp_…`; or words that stand in a statement. */
export type TraceQuestion = { readonly id: string } | { readonly words: string };

/** A statement that could be traced instead. */
export interface TraceSummary {
  /** To ask for it. */
  readonly id: string;
  readonly words: string;
  readonly articles: number;
}

export interface TraceAnswer {
  readonly type: 'traces';
  readonly question: TraceQuestion;
  readonly traces: readonly Trace[];
  /** Of the article asked for, the words, or the group: what else several articles tell. */
  readonly others: readonly TraceSummary[];
}

export interface TraceAsked {
  /** Today: a later date of an article is implausible. */
  readonly asOf?: string;
  /** The article that the others are held against, if it is a witness. */
  readonly base?: string;
}

/**
 * The trace of a statement of the store. Of an article, the trace of what most others tell too; where no other tells
 * anything of it, of that article alone. Throws `InputError` where nothing such is in the store.
 */
export async function traceOf(
  store: Store,
  reader: Reader,
  question: TraceQuestion,
  { asOf, base }: TraceAsked = {},
): Promise<TraceAnswer> {
  const { database } = store;
  const { main, others } = await askedPlaces(store, question);
  const part = await partAsked(database, main);
  const articles = await textsOf(database, part.told);
  const tellings = await tellingsOf(database, reader, articles);
  if (tellings.length === 0)
    throw new InputError(
      'id' in question ? question.id : question.words,
      'it was read by another version of the reader',
      'run "hearsay reread"',
    );
  const read = await readAddresses(database, tellings);
  const id = main.group === null ? undefined : await idOf(database, main.group, part);
  const asked = isOfSentence(question) ? askedIn(main) : undefined;
  const trace = makeTrace(tellings, {
    ...(id !== undefined && { id }),
    ...(asOf !== undefined && { asOf }),
    ...(base !== undefined && { base }),
    ...(asked && { asked }),
    links: linksOf(part, articles),
    versions: new Map(articles.filter((a) => a.versions.length > 0).map((a) => [a.article, a.versions])),
    isRead: (url) => read.has(articleId(url, '')),
  });
  return { type: 'traces', question, traces: [trace], others: await summaries(database, part, others) };
}

const isOfSentence = (question: TraceQuestion): boolean =>
  'words' in question || question.id.startsWith('st_');

function askedIn({ told }: AskedPlace): TraceOptions['asked'] {
  if (!told) return undefined;
  return {
    witness: told.article_id,
    sentence: toldAt({ id: told.id, span: [told.starts, told.ends] }).sentence,
  };
}

/** Of the statement's own least content, if that leads back to the group: so that each statement of a group has an id. */
async function idOf({ db }: Database, group: number, { told }: GroupPart): Promise<string> {
  const own = traceId(told.reduce((n, t) => Math.min(n, t.content_id), Number.POSITIVE_INFINITY));
  return (await groupOfTraceId(db, own)) === group ? own : traceId(group);
}

/** Which of the pages that the articles link to are in the store, by their ids. */
async function readAddresses({ db }: Database, tellings: readonly TellingOf[]): Promise<ReadonlySet<string>> {
  const ids = new Set(tellings.flatMap((t) => (t.links ?? []).map((l) => articleId(l.url, ''))));
  if (ids.size === 0) return ids;
  const { rows } = await sql<{
    id: string;
  }>`select id from article where id = any(${[...ids]}::text[])`.execute(db);
  return new Set(rows.map((r) => r.id));
}

/** So many links are told. */
const MOST_LINKS = 200;

/** Of each content the strongest link, with what speaks for it. */
function linksOf({ links, compared }: GroupPart, articles: readonly ArticleTold[]): TraceLink[] {
  const told = new Map<number, ToldRow>();
  for (const row of articles.flatMap((a) => a.told))
    if (!told.has(row.content_id)) told.set(row.content_id, row);
  const best = new Map<number, GroupPart['links'][number]>();
  for (const link of links)
    if (told.has(link.a) && told.has(link.b))
      for (const end of [link.a, link.b]) if ((best.get(end)?.score ?? 0) < link.score) best.set(end, link);
  const at = ({ article_id, starts, ends }: ToldRow): TraceLink['a'] => ({
    witness: article_id,
    span: [starts, ends],
  });
  return [...new Set(best.values())]
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    .slice(0, MOST_LINKS)
    .map(({ a, b, kind, score }) => ({
      a: at(told.get(a)!),
      b: at(told.get(b)!),
      kind,
      score: Math.min(1, Math.round(score * 1000) / 1000),
      evidence: scorePair(compared.get(a)!, compared.get(b)!).evidence,
      by: LINKER,
    }));
}

/** So many others are named. */
const MOST_OTHERS = 20;

async function summaries(
  database: Database,
  part: GroupPart,
  others: readonly AskedPlace[],
): Promise<TraceSummary[]> {
  const groups = others
    .slice(0, MOST_OTHERS)
    .flatMap(({ group, told }) => (group !== null && told ? [{ group, told }] : []));
  const sizes = await sizesOf(
    database,
    groups.map((g) => g.group),
  );
  const listed = [
    ...groups.map(({ group, told }) => ({
      told,
      id: traceId(told.content_id),
      articles: sizes.get(group) ?? 1,
    })),
    ...part.others.slice(0, MOST_OTHERS).map((rows) => ({
      told: rows[0]!,
      id: traceId(rows.reduce((n, r) => Math.min(n, r.content_id), Number.POSITIVE_INFINITY)),
      articles: new Set(rows.map((r) => r.article_id)).size,
    })),
  ];
  if (listed.length === 0) return [];
  const { rows } = await sql<{ sha256: string; text: string }>`
    select sha256, text from article_text where sha256 = any(${listed.map((l) => l.told.text_sha256)}::text[])`.execute(
    database.db,
  );
  const texts = new Map(rows.map((r) => [r.sha256, r.text]));
  return listed
    .map(({ told, id, articles }) => {
      const { sentence } = toldAt({ id: told.id, span: [told.starts, told.ends] });
      return { id, articles, words: texts.get(told.text_sha256)?.slice(...sentence) ?? '' };
    })
    .sort((a, b) => b.articles - a.articles);
}
