import { sql } from 'kysely';
import { resolveOutlet } from '../../resolve/index.ts';
import type { Database } from '../db/index.ts';

/** How the outlet that is meant by a name or domain is written in the store: all its names that stand there. */
export async function outletsCalled({ db }: Database, written: string): Promise<readonly string[]> {
  const { rows } = await sql<{ outlet: string }>`
    select distinct outlet from article where outlet is not null order by outlet`.execute(db);
  const meant = resolveOutlet(written);
  const key = alike(written);
  return rows.flatMap(({ outlet }) => {
    if (alike(outlet) === key) return [outlet];
    if (meant.verdict !== 'found') return [];
    const is = resolveOutlet(outlet);
    return is.verdict === 'found' && is.outlet.id === meant.outlet.id ? [outlet] : [];
  });
}

const alike = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^www\./, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
