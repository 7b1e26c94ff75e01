import { oneLine } from '../../article/input-error.ts';
import type { ChangedVersion } from '../../store/run/versions/changed-versions.ts';

/** A version a line: number, time, text, and what changed. */
export function viewVersions(versions: readonly ChangedVersion[]): string {
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
