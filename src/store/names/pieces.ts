import type { Chunks, PeopleFormat } from '../../resolve/index.ts';
import { linesOf } from '../../resolve/people/lines.ts';
import { IMPORT_LIMITS } from '../../resolve/people/person.ts';
import { recordsOf } from '../../resolve/people/records.ts';

/** A part of a file that can be read by itself: whole lines, of a CSV file whole records under its header. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** The line of the file that a line of the piece is; both counted from 1. */
  lineOf(line: number): number;
}

/** Bytes of a piece, about. */
const SIZE = 1_000_000;

/**
 * Cuts a file into pieces, with one of them and one record in memory at a time. Line ends become LF and a byte order
 * mark goes, so that the same list gives the same pieces wherever it was written; a line that is longer than the
 * readers take is left out and told by `onTooLong`.
 */
export async function* piecesOf(
  chunks: Chunks,
  format: PeopleFormat,
  onTooLong: (line: number) => void,
  size: number = SIZE,
): AsyncGenerator<Piece> {
  /** Lines from `from` on that are in no piece yet. */
  let waiting: string[] = [];
  let from = 1;
  let bytes = 0;
  let header: string | undefined;
  async function* lines(): AsyncGenerator<string> {
    for await (const { line, text } of linesOf(chunks, IMPORT_LIMITS.line)) {
      if (text === null) onTooLong(line);
      waiting.push(text ?? '');
      bytes += Buffer.byteLength(text ?? '') + 1;
      yield `${text ?? ''}\n`;
    }
  }
  const cut = (before: number): Piece => {
    const first = from;
    const own = waiting.slice(0, before - first);
    waiting = waiting.slice(before - first);
    bytes = waiting.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    from = before;
    const top = format === 'csv' && first > 1 && header !== undefined ? header.split('\n') : [];
    return {
      bytes: Buffer.from(`${[...top, ...own].join('\n')}\n`, 'utf8'),
      lineOf: (line) => Math.max(first, first + line - 1 - top.length),
    };
  };
  if (format === 'ftm') {
    for await (const _ of lines()) if (bytes >= size) yield cut(from + waiting.length);
  } else
    for await (const record of recordsOf(lines(), IMPORT_LIMITS.line)) {
      const start = 'problem' in record ? record.problem.line : record.line;
      // What stands before this record is whole.
      if (bytes >= size && start > from) yield cut(start);
      if ('text' in record && header === undefined && record.text.trim() !== '') header = record.text;
    }
  if (waiting.length > 0) yield cut(from + waiting.length);
}
