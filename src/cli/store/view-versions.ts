import { diffWordsWithSpace } from 'diff';
import { oneLine } from '../../article/input-error.ts';
import type { Version } from '../../store/index.ts';

/** How many words a text has that the one before it had not, and the other way round. */
export interface WordsChanged {
  readonly put: number;
  readonly left: number;
}

/** Texts that have more in common than this many edits can undo are compared no further. */
const EDITS = 4_000;

/** Undefined where next to nothing is the same. */
export function wordsChanged(before: string, after: string): WordsChanged | undefined {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: EDITS });
  if (!changes) return undefined;
  const words = (text: string): number => text.match(/\S+/g)?.length ?? 0;
  const sum = (of: 'added' | 'removed'): number =>
    changes.filter((c) => c[of]).reduce((n, c) => n + words(c.value), 0);
  return { put: sum('added'), left: sum('removed') };
}

/** A version a line: number, time, text, and what changed. */
export function viewVersions(
  versions: readonly (Version & { readonly changed?: WordsChanged | 'same' | 'all' })[],
): string {
  return versions
    .map(({ number, takenAt, text, capture, title, changed }) => {
      const what =
        changed === undefined
          ? ''
          : changed === 'same'
            ? 'the same text'
            : changed === 'all'
              ? 'another text'
              : `${changed.put} words put in, ${changed.left} left out`;
      const called = title === null ? '' : oneLine(title, 60);
      return `${[`@${number}`, takenAt, capture, text.slice(0, 12), what, called].filter(Boolean).join('  ')}\n`;
    })
    .join('');
}
