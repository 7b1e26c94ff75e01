import { InputError } from '../../article/input-error.ts';
import type { PeopleFormat } from '../../resolve/index.ts';
import type { Capture } from '../capture.ts';
import { captureId } from '../keep/capture-of.ts';

/** The name of a list as it stands in ids of its people (LIST/ID). Throws `InputError` for what is none. */
export function listName(written: string): string {
  if (/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._-]{0,59}$/u.test(written) && written !== 'world')
    return written;
  throw new InputError(
    `list "${written.slice(0, 60)}"`,
    'a list is named by up to 60 small letters, digits, dots, hyphens and underscores',
    'name it with --list',
  );
}

/** A name for a list, of the name of its file. */
export function listOf(file: string): string {
  const base = file.replace(/^.*[/\\]/, '').replace(/\.(?:jsonl?|ndjson|csv|tsv|txt|ftm)(?:\.json)?$/i, '');
  const plain = base.toLowerCase().replace(/[^\p{Ll}\p{Lo}\p{N}._-]+/gu, '-');
  return plain.replace(/^[._-]+/, '').slice(0, 60) || 'people';
}

const TYPES: Readonly<Record<PeopleFormat, string>> = {
  ftm: 'application/x-ndjson',
  csv: 'text/csv',
};

/**
 * The capture of a piece of a list. Its id is a function of list and bytes, so that importing a file twice keeps it
 * once, and of how often the list was removed before: what was removed may be imported again, and is another capture
 * than the one whose bytes are to stay away.
 */
export function pieceCapture(piece: {
  readonly list: string;
  readonly format: PeopleFormat;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly takenAt: string;
  readonly removedBefore: number;
}): Capture {
  const { list, format, bytes, name, takenAt, removedBefore } = piece;
  const removed = removedBefore > 0 ? `; removed=${removedBefore}` : '';
  const contentType = `${TYPES[format]}; list=${encodeURIComponent(list)}${removed}`;
  return {
    id: captureId('people', bytes, undefined, contentType),
    takenAt,
    kind: 'people',
    name,
    contentType,
    original: bytes,
  };
}

/** Of which list a captured piece is, and how it is to be read. */
export function pieceOf({ contentType }: Capture): { readonly list: string; readonly format: PeopleFormat } {
  const list = decodeURIComponent(/; list=([^\s;]+)/.exec(contentType)?.[1] ?? 'people');
  return { list, format: contentType.startsWith(TYPES.csv) ? 'csv' : 'ftm' };
}

/** By what a list stands in a tombstone. */
export const listTombstone = (list: string): string => `list:${list}`;
