import fs from 'node:fs';
import { InputError, type Loaded, type LoadOptions, loadArticle } from '../../article/index.ts';
import { storedId } from '../../store/stored-id.ts';
import { type StoreFlags, withStore } from './use-store.ts';

/** A file of that name goes before. */
const isStored = (input: string): boolean => storedId(input) !== undefined && !fs.existsSync(input);

/**
 * Articles of files, addresses and standard input, as `loadArticle` has them, and of the store: `ar_…` (its latest
 * text), `ar_…@1` (its first version by the time it was taken), `cp_…` (a capture). The store is opened where it is
 * named alone.
 */
export async function loadInputs(
  inputs: readonly string[],
  flags: StoreFlags,
  options: LoadOptions,
): Promise<Loaded[]> {
  const stored = inputs.some(isStored) ? await fromStore(inputs.filter(isStored), flags, options) : undefined;
  const loaded: Loaded[] = [];
  for (const input of inputs) loaded.push(stored?.get(input) ?? (await loadArticle(input, options)));
  return loaded;
}

async function fromStore(
  ids: readonly string[],
  flags: StoreFlags,
  { maxChars }: Pick<LoadOptions, 'maxChars'>,
): Promise<ReadonlyMap<string, Loaded>> {
  const { storedArticle } = await import('../../store/index.ts');
  return withStore(
    flags,
    async (store) => {
      const found = new Map<string, Loaded>();
      for (const id of ids) {
        const article = await storedArticle(store, id);
        if (maxChars !== undefined && article.text.length > maxChars)
          throw new InputError(id, `${article.text.length} characters`, 'raise the limit with --max-chars');
        found.set(id, { article, notices: [] });
      }
      return found;
    },
    { existing: true },
  );
}
