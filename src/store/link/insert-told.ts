import { sql, type Transaction } from 'kysely';
import { type PairScore, scorePair } from '../../trace/link/index.ts';
import { bulkInsert, type Schema } from '../db/index.ts';
import { candidatePairs, fileKeys } from './candidates.ts';
import { comparedOfContents } from './compared.ts';
import { joinComponents } from './components.ts';
import type { ContentRows, ToldRows } from './told-rows.ts';

type Tx = Transaction<Schema>;

/** From this score on a pair that is not linked is kept for people to look at. */
const WORTH_A_LOOK = 0.3;

/**
 * Puts what articles tell into the tables, and links it with all that tells the same. Links are a function of the two
 * contents, and components of the links: the tables come out the same in whichever order and batches articles come.
 * Resolves to the components that changed.
 */
export async function insertTold(tx: Tx, rows: readonly ToldRows[]): Promise<ReadonlySet<number>> {
  const told = rows.flatMap((r) => r.told);
  if (told.length === 0) return new Set();
  const contents = new Map(rows.flatMap((r) => r.contents.map((c) => [c.id, c] as const)));
  const fresh = await notYetThere(tx, [...contents.values()]);
  const joined = await linkContents(tx, fresh);
  await bulkInsert(tx, 'told', told, { onConflict: 'nothing' });
  const known = [...contents.keys()].filter((id) => !fresh.some((c) => c.id === id));
  const { rows: grown } = await sql<{ component: number }>`
    select distinct component from content where id = any(${known}::bigint[])`.execute(tx);
  return new Set([...joined, ...grown.map((g) => g.component)]);
}

async function notYetThere(tx: Tx, contents: readonly ContentRows[]): Promise<ContentRows[]> {
  const { rows } = await sql<{ id: number }>`
    select id from content where id = any(${contents.map((c) => c.id)}::bigint[])`.execute(tx);
  const known = new Set(rows.map((r) => r.id));
  return contents.filter((c) => !known.has(c.id));
}

async function linkContents(tx: Tx, fresh: readonly ContentRows[]): Promise<ReadonlySet<number>> {
  if (fresh.length === 0) return new Set();
  await bulkInsert(
    tx,
    'linkable',
    fresh.map(({ id, body }) => ({ content_id: id, body })),
  );
  await fileKeys(tx, fresh);
  const pairs = await candidatePairs(tx, fresh);
  const compared = await comparedOfContents(tx, pairs.flat());
  const links = pairs.flatMap(([a, b]) => {
    const score = scorePair(compared.get(a)!, compared.get(b)!);
    const kind = kindOf(score);
    return kind ? [{ a, b, kind, score: score.score }] : [];
  });
  if (links.length > 0) await bulkInsert(tx, 'content_link', links, { onConflict: 'nothing' });
  const { of, changed } = await joinComponents(
    tx,
    links.filter((l) => l.kind === 'same').map(({ a, b }) => [a, b]),
    fresh.map((c) => c.id),
  );
  await bulkInsert(
    tx,
    'content',
    fresh.map(({ id, alone }) => ({ id, component: of(id), alone })),
  );
  return changed;
}

/** As what a pair is kept; undefined where it is not. */
export function kindOf({ kind, score, clashes }: PairScore): 'same' | 'back-reference' | 'near' | undefined {
  if (kind !== 'none') return kind;
  return clashes.length === 0 && score >= WORTH_A_LOOK ? 'near' : undefined;
}
