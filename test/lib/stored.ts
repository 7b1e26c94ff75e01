import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe } from 'vitest';
import { type GivenFacts, makeArticle } from '../../src/article/article.ts';
import type { Capture } from '../../src/store/capture.ts';
import { add, openStore, type Store, type StoreOptions, type Take } from '../../src/store/index.ts';
import { captureOf } from '../../src/store/keep/capture-of.ts';
import type { Home } from '../../src/store/where.ts';
import { testDatabase } from './postgres.ts';

/** An invented article for a store. */
export interface Told extends GivenFacts {
  readonly text: string;
  readonly takenAt?: string;
}

export function captureOfTold({ text, takenAt = '2031-05-14T08:00:00.000Z', ...given }: Told): Capture {
  return captureOf(makeArticle(text, given), {
    name: given.givenId ?? 'told',
    takenAt,
    contentType: 'text/plain; charset=utf-8',
  });
}

async function* takesOfTold(told: readonly Told[]): AsyncGenerator<Take> {
  for (const { text, takenAt = '2031-05-14T08:00:00.000Z', givenId, ...given } of told)
    yield {
      kind: 'line',
      name: givenId ?? 'told',
      takenAt,
      line: JSON.stringify({ text, id: givenId, ...given }),
      given: {},
      maxChars: 1_000_000,
    };
}

/** Adds articles as `hearsay add` does; resolves to what failed. */
export async function addTold(store: Store, told: readonly Told[]): Promise<string[]> {
  const failed: string[] = [];
  await add(
    store,
    takesOfTold(told),
    { acknowledged: () => {}, notice: () => {}, failed: (message) => failed.push(message) },
    { threads: 0, patience: 1_000 },
  );
  return failed;
}

export interface OpenStore {
  /** Opens the store of that name, which is empty the first time; what is left open is closed at the end. */
  (name?: string, options?: StoreOptions): Promise<Store>;
  readonly kind: 'embedded' | 'postgres';
  home(name?: string): Promise<Home>;
  /** As --store takes it. */
  where(name?: string): Promise<string>;
}

/** One suite of tests, run with a store in a folder and with one in a PostgreSQL. */
export function describeStores(name: string, suite: (open: OpenStore) => void): void {
  for (const kind of ['embedded', 'postgres'] as const)
    describe(`${name} (${kind})`, () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-store-'));
      const opened: Store[] = [];
      let server: ReturnType<typeof testDatabase> | undefined;
      const where = async (of = 'one'): Promise<string> => {
        if (kind === 'embedded') return path.join(folder, of);
        server ??= testDatabase();
        return `${(await server).address}?schema=${of}`;
      };
      const home = async (of?: string): Promise<Home> =>
        kind === 'embedded'
          ? { kind: 'folder', path: await where(of) }
          : { kind: 'postgres', url: await where(of) };
      const open = async (of?: string, options?: StoreOptions): Promise<Store> => {
        const store = await openStore(await home(of), options);
        opened.push(store);
        return store;
      };
      afterAll(async () => {
        await Promise.all(opened.map((s) => s.close().catch(() => {})));
        await (await server)?.drop();
        fs.rmSync(folder, { recursive: true, force: true });
      });
      suite(Object.assign(open, { kind, home, where }));
    });
}
