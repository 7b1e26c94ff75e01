import { diffWordsWithSpace } from 'diff';
import type { Store } from '../../store.ts';
import { textOf, type Version, versionsOf } from './stored-article.ts';

/** How many words a text has that the one before it had not, and the other way round. */
export interface WordsChanged {
  readonly put: number;
  readonly left: number;
}

/** Texts that have more in common than this many edits can undo are compared no further. */
const EDITS = 4_000;

/** A version beside the one before it: `same` where the text is the same, `all` where next to nothing of it is. */
export interface ChangedVersion extends Version {
  readonly changed?: WordsChanged | 'same' | 'all';
}

/** All versions of an article, as `versionsOf` has them, each with what changed since the one before. */
export async function changedVersions(store: Store, article: string): Promise<readonly ChangedVersion[]> {
  const versions = await versionsOf(store, article);
  const changed: ChangedVersion[] = [];
  for (const [i, version] of versions.entries()) {
    const before = versions[i - 1];
    if (!before) changed.push(version);
    else if (before.text === version.text) changed.push({ ...version, changed: 'same' });
    else {
      const texts = [await textOf(store, before.text), await textOf(store, version.text)] as const;
      changed.push({ ...version, changed: wordsChanged(...texts) ?? 'all' });
    }
  }
  return changed;
}

/** Undefined where next to nothing is the same. */
function wordsChanged(before: string, after: string): WordsChanged | undefined {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: EDITS });
  if (!changes) return undefined;
  const words = (text: string): number => text.match(/\S+/g)?.length ?? 0;
  const sum = (of: 'added' | 'removed'): number =>
    changes.filter((c) => c[of]).reduce((n, c) => n + words(c.value), 0);
  return { put: sum('added'), left: sum('removed') };
}
