import fs from 'node:fs';
import path from 'node:path';
import { type GivenFacts, MAX_CHARS } from '../../article/index.ts';
import { add, takesOf } from '../../store/index.ts';
import { packageRoot } from '../../store/models.ts';
import type { Store } from '../../store/store.ts';

/** The samples, and what they do not say themselves. */
interface Facts {
  /** The day on which they are looked at: they are dated to years to come. */
  readonly asOf: string;
  readonly files: Readonly<Record<string, GivenFacts>>;
}

const folder = path.join(packageRoot, 'samples');

/** Keeps the invented samples; resolves to the day on which they are to be looked at. */
export async function addSamples(store: Store, warn: (message: string) => void): Promise<string> {
  // Ours, and tested.
  const { asOf, files } = JSON.parse(fs.readFileSync(path.join(folder, 'facts.json'), 'utf8')) as Facts;
  async function* takes() {
    for (const [name, given] of Object.entries(files))
      yield* takesOf([path.join(folder, name)], {
        given,
        maxChars: MAX_CHARS,
        onFailure: warn,
        onNotice: warn,
      });
  }
  await add(
    store,
    takes(),
    { acknowledged: () => {}, notice: warn, failed: warn },
    { threads: 0, patience: 0 },
  );
  return asOf;
}
