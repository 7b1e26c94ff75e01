import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../../src/article/index.ts';
import { behind, catchUp, openStore, type Store, whereIsStore } from '../../src/store/index.ts';
import { start } from '../cli/hearsay.ts';
import { random } from './random.ts';

export interface KillOptions {
  /** As for --store. */
  readonly store: string;
  /** A folder for the articles. */
  readonly scratch: string;
  readonly articles: number;
  readonly kills: number;
  readonly seed: number;
}

export interface KillReport {
  /** Of all runs together: captures that were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** Kills after which the database had to be made anew from the log. */
  readonly rebuilt: number;
  /** Kills that hit while articles were coming in. */
  readonly midway: number;
}

/**
 * Adds the same articles again and again with the real command, killed with -9 at random moments, and asks afterwards
 * for every article that had been acknowledged.
 */
export async function killAdds(options: KillOptions): Promise<KillReport> {
  const { store, kills, articles, seed } = options;
  const next = random(seed);
  const input = writeArticles(options);
  const acknowledged = new Map<string, string>();
  let midway = 0;
  let rebuilt = 0;
  const lost = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    const before = acknowledged.size;
    const ended = await addUntilKilled(
      ['add', input, '--store', store, '--json', '--workers', '2'],
      next,
      (line) => {
        const { capture, givenId } = JSON.parse(line) as { capture: string; givenId: string };
        acknowledged.set(capture, givenId);
      },
    );
    if (!ended && acknowledged.size > before) midway++;
    // Now and then between two kills, so that one often follows upon the other.
    if (next() < 0.25) {
      const { anew, missing } = await ask(store, acknowledged);
      if (anew) rebuilt++;
      for (const id of missing) lost.add(id);
    }
    // So that the kills to come find something to do.
    if (acknowledged.size > articles * 0.9) break;
  }
  const last = await ask(store, acknowledged);
  for (const id of last.missing) lost.add(id);
  return {
    acknowledged: acknowledged.size,
    lost: [...lost],
    doubled: last.doubled,
    rebuilt: rebuilt + Number(last.anew),
    midway,
  };
}

/** True when it came to its end before it was killed. */
async function addUntilKilled(
  args: readonly string[],
  next: () => number,
  onLine: (line: string) => void,
): Promise<boolean> {
  const child = start(args);
  const closed = once(child, 'close');
  child.stdin.end();
  let first: (() => void) | undefined;
  const firstLine = new Promise<void>((resolve) => {
    first = resolve;
  });
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) onLine(line);
    if (lines.length > 0) first?.();
  });
  child.stderr.resume();
  // One in four while it starts and mends what the kill before left; the others while articles come in.
  if (next() < 0.25) await Promise.race([sleep(next() * 3_000), closed]);
  else {
    await Promise.race([firstLine, closed]);
    await Promise.race([sleep(next() ** 2 * 3_000), closed]);
  }
  const ended = child.exitCode !== null;
  child.kill('SIGKILL');
  await closed;
  return ended;
}

interface Answer {
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly anew: boolean;
}

async function ask(where: string, acknowledged: ReadonlyMap<string, string>): Promise<Answer> {
  const { store, anew } = await openOrRebuild(where);
  try {
    if ((await behind(store)) > 0) await catchUp(store, 0, { progress: () => {}, failed: () => {} });
    const counts = new Map<string, number>();
    for await (const ids of store.log.ids()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    const rows = await store.database.db
      .selectFrom('version')
      .innerJoin('given_id', 'given_id.article_id', 'version.article_id')
      .innerJoin('article_text', 'article_text.sha256', 'version.text_sha256')
      .select(['version.capture_id', 'given_id.given_id'])
      .execute();
    const inTables = new Map<string, string>();
    const doubled = [...counts].filter(([, n]) => n > 1).map(([id]) => id);
    const givens = new Set<string>();
    for (const { capture_id, given_id } of rows) {
      inTables.set(capture_id, given_id);
      if (givens.has(given_id)) doubled.push(given_id);
      givens.add(given_id);
    }
    const missing = [...acknowledged]
      .filter(([id, given]) => !counts.has(id) || inTables.get(id) !== given)
      .map(([id]) => id);
    // A sample of the bytes as well.
    for (const id of [...acknowledged.keys()].filter((_, i) => i % 50 === 0)) {
      const capture = await store.log.get(id);
      if (!capture?.article?.text.includes(acknowledged.get(id)!)) missing.push(id);
    }
    return { missing, doubled, anew };
  } finally {
    await store.close();
  }
}

async function openOrRebuild(where: string): Promise<{ readonly store: Store; readonly anew: boolean }> {
  const home = whereIsStore({ flag: where, env: {} });
  try {
    return { store: await openStore(home), anew: false };
  } catch (error) {
    if (!(error instanceof InputError) || !error.message.includes('store rebuild')) throw error;
    return { store: await openStore(home, { anew: true }), anew: true };
  }
}

/** Short articles about invented people, each with its own id among its words. */
function writeArticles({ scratch, articles }: KillOptions): string {
  const file = path.join(scratch, 'articles.jsonl');
  const lines = Array.from({ length: articles }, (_, i) =>
    JSON.stringify({
      id: `kill-${i}`,
      url: `https://daily.example/kill-${i}`,
      title: `Borel counts ${i + 2} trucks`,
      published: '2024-03-20',
      outlet: 'The Daily Example',
      text: `Borel counts ${i + 2} trucks\n\nAda Borel, the minister of roads, said on Tuesday that at least ${i + 2} trucks had crossed the bridge (kill-${i}).`,
    }),
  );
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
