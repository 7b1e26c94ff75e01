import { brokenLine } from './clean.ts';
import { type Chunks, type FileLine, linesOf } from './lines.ts';
import type { ImportProblem } from './person.ts';

/** One record of a CSV file: the line it begins in and its text, which a quoted field may carry over several lines. */
export type CsvRecord =
  | { readonly line: number; readonly text: string }
  | { readonly problem: ImportProblem };

/** A quoted field is looked for this many lines on; a mark that is never closed takes no more of the file with it. */
const MOST_LINES = 50;

/**
 * The records of a CSV file. Where a quotation mark is never closed, its line alone is broken and those that follow are
 * read anew. Holds at most 50 lines, and no more than `limit` UTF-16 code units of one record.
 */
export async function* recordsOf(chunks: Chunks, limit: number): AsyncGenerator<CsvRecord> {
  let waiting: FileLine[] = [];
  for await (const line of linesOf(chunks, limit)) {
    waiting.push(line);
    waiting = yield* complete(waiting, limit, false);
  }
  while (waiting.length > 0) waiting = yield* complete(waiting, limit, true);
}

/** Gives the records that are whole, and returns the lines of the one that is not. */
function* complete(lines: FileLine[], limit: number, atEnd: boolean): Generator<CsvRecord, FileLine[]> {
  let rest = lines;
  while (rest.length > 0) {
    const [first] = rest;
    const broken = brokenLine(first!.line, first!.text, limit);
    const count = broken ? 1 : linesOfFirst(rest, limit);
    if (broken) yield { problem: broken };
    else if (count > 0)
      yield {
        line: first!.line,
        text: rest
          .slice(0, count)
          .map((l) => l.text)
          .join('\n'),
      };
    else if (count === 0 && !atEnd && rest.length < MOST_LINES) return rest;
    else yield { problem: unclosed(first!.line) };
    rest = rest.slice(Math.max(1, count));
  }
  return rest;
}

/** How many lines the first record takes; 0 where its quotation mark is not closed in them, -1 where it cannot be. */
function linesOfFirst(lines: readonly FileLine[], limit: number): number {
  let open = false;
  let size = 0;
  for (const [i, { text }] of lines.entries()) {
    if (text === null || text.includes('\ufffd')) return -1;
    size += text.length;
    if (size > limit) return -1;
    const after = openAfter(text, open);
    // On the first line the parser of fields says so; on a later one the mark belongs to a record of its own.
    if (after === undefined) return i === 0 ? 1 : -1;
    open = after;
    if (!open) return i + 1;
  }
  return 0;
}

/**
 * Whether a quoted field is open behind a line; undefined where letters follow on a closing mark. A mark opens a field
 * only where one begins.
 */
function openAfter(text: string, before: boolean): boolean | undefined {
  let open = before;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!open) open = at === 0 || DELIMITERS.has(text[at - 1]!);
    else if (text[at + 1] === '"') at++;
    else if (at + 1 < text.length && !DELIMITERS.has(text[at + 1]!)) return undefined;
    else open = false;
  }
  return open;
}

/** Any of them may part the fields of a file. */
const DELIMITERS: ReadonlySet<string> = new Set([',', ';', '\t', '|']);

const unclosed = (line: number): ImportProblem => ({
  line,
  what: 'a quotation mark is opened and never closed',
  todo: 'close it, or double it ("") where it belongs to the text',
  kept: false,
});
