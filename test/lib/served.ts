import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serve } from '../../src/serve/index.ts';
import type { Served, ServeOptions } from '../../src/serve/serve.ts';
import { add, openStore, type Store, takesOf } from '../../src/store/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface TestServer extends Served {
  readonly store: Store;
  /** What it warned of, a line each. */
  readonly warnings: readonly string[];
  /** Ends it, and removes its store. */
  end(): Promise<void>;
}

export interface TestServerOptions extends Partial<Omit<ServeOptions, 'warn'>> {
  /** Names in `samples/` that are kept; `all` of them. */
  readonly samples?: readonly string[] | 'all';
}

/** A server on a free port over a store of its own, which reads in this thread unless told otherwise. */
export async function testServer({ samples = [], ...options }: TestServerOptions = {}): Promise<TestServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-serve-'));
  const store = await openStore({ kind: 'folder', path: folder });
  const names =
    samples === 'all'
      ? fs.readdirSync(path.join(root, 'samples')).filter((name) => /^\d.*\.(?:txt|html)$/.test(name))
      : samples;
  if (names.length > 0)
    await keepFiles(
      store,
      names.map((name) => path.join(root, 'samples', name)),
    );
  const warnings: string[] = [];
  const served = await serve(store, {
    port: 0,
    threads: 0,
    warn: (message) => warnings.push(message),
    ...options,
  });
  return {
    ...served,
    store,
    warnings,
    async end() {
      await served.close();
      await store.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps files as `hearsay add` does; throws where one cannot be kept. */
export async function keepFiles(store: Store, files: readonly string[], published?: string): Promise<void> {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const takes = takesOf(files, {
    given: published === undefined ? {} : { published },
    maxChars: 1_000_000,
    onFailure: fail,
    onNotice: () => {},
  });
  await add(
    store,
    takes,
    { acknowledged: () => {}, notice: () => {}, failed: fail },
    { threads: 0, patience: 0 },
  );
}
