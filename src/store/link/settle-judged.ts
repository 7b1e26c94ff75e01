import { sql, type Transaction } from 'kysely';
import { scorePair } from '../../trace/link/index.ts';
import { bulkInsert, type Schema } from '../db/index.ts';
import { comparedOfContents } from './compared.ts';
import { joinComponents, partComponents } from './components.ts';
import { kindOf } from './insert-told.ts';
import { partedTogether, settleParted } from './settle-parted.ts';

type Tx = Transaction<Schema>;

/** Stronger than any link that was found. */
const JUDGED = 2;

/**
 * Makes links of what people judged to be the same, takes back those whose judgement is withdrawn, and parts what they
 * judged to be different. To be called where judgements changed, or what they are attached to.
 */
export async function settleJudged(tx: Tx): Promise<void> {
  const wanted = await judgedSame(tx);
  const { rows: there } = await sql<{ a: number; b: number }>`
    select a, b from content_link where kind = 'judged'`.execute(tx);
  const known = new Set(there.map(keyOf));
  const dropped = there.filter((l) => !wanted.has(keyOf(l)));
  const added = [...wanted.values()].filter((l) => !known.has(keyOf(l)));
  const changed = new Set([...(await unlink(tx, dropped)), ...(await link(tx, added))]);
  for (const component of await partedTogether(tx)) changed.add(component);
  await settleParted(tx, changed);
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

const keyOf = ({ a, b }: Pair): string => `${a} ${b}`;

/**
 * Of each two statements that are judged the same, the two sentences that are most alike, by what is compared of them:
 * a statement may have several.
 */
async function judgedSame(tx: Tx): Promise<Map<string, Pair>> {
  const { rows } = await sql<{ entry_id: string; a: number; b: number }>`
    select j.entry_id, a.content_id as a, b.content_id as b from statement_judgement j
    join told a on a.statement_id = j.a_statement join told b on b.statement_id = j.b_statement
    where j.verdict = 'same' order by j.entry_id, a.ordinal, b.ordinal`.execute(tx);
  const compared = await comparedOfContents(
    tx,
    rows.flatMap((r) => [r.a, r.b]),
  );
  const best = new Map<string, { readonly pair: Pair; readonly score: number }>();
  for (const { entry_id, a, b } of rows) {
    const pair = { a: Math.min(a, b), b: Math.max(a, b) };
    const { score } = scorePair(compared.get(pair.a)!, compared.get(pair.b)!);
    const other = best.get(entry_id);
    if (!other || score > other.score || (score === other.score && isBefore(pair, other.pair)))
      best.set(entry_id, { pair, score });
  }
  return new Map([...best.values()].map(({ pair }) => [keyOf(pair), pair]));
}

const isBefore = (x: Pair, y: Pair): boolean => x.a < y.a || (x.a === y.a && x.b < y.b);

async function link(tx: Tx, pairs: readonly Pair[]): Promise<ReadonlySet<number>> {
  if (pairs.length === 0) return new Set();
  await remove(tx, pairs);
  await bulkInsert(
    tx,
    'content_link',
    pairs.map((p) => ({ ...p, kind: 'judged' as const, score: JUDGED })),
  );
  const { changed } = await joinComponents(
    tx,
    pairs.map(({ a, b }) => [a, b]),
  );
  return changed;
}

/** What the two contents say by themselves holds again. */
async function unlink(tx: Tx, pairs: readonly Pair[]): Promise<ReadonlySet<number>> {
  if (pairs.length === 0) return new Set();
  await remove(tx, pairs);
  const compared = await comparedOfContents(
    tx,
    pairs.flatMap(({ a, b }) => [a, b]),
  );
  const found = pairs.flatMap(({ a, b }) => {
    const [x, y] = [compared.get(a), compared.get(b)];
    if (!x || !y || a === b) return [];
    const score = scorePair(x, y);
    const kind = kindOf(score);
    return kind ? [{ a, b, kind, score: score.score }] : [];
  });
  if (found.length > 0) await bulkInsert(tx, 'content_link', found);
  const { rows } = await sql<{ component: number }>`
    select distinct component from content
    where id = any(${pairs.flatMap(({ a, b }) => [a, b])}::bigint[])`.execute(tx);
  return partComponents(
    tx,
    rows.map((r) => r.component),
  );
}

const remove = (tx: Tx, pairs: readonly Pair[]) =>
  sql`
    delete from content_link l using unnest(${pairs.map((p) => p.a)}::bigint[], ${pairs.map((p) => p.b)}::bigint[])
      as n(a, b)
    where l.a = n.a and l.b = n.b`.execute(tx);
