import { InputError } from '../../article/index.ts';
import { type LineFacts, parseLine } from '../../article/input/json-line.ts';
import type { Line } from '../../article/input/lines.ts';
import { isFullyRead } from '../../article/language.ts';
import type { Reader } from '../../read/index.ts';

export interface LineOptions extends LineFacts {
  readonly text: boolean;
}

export interface LineResult {
  /** JSON, without the line's end. */
  readonly json: string;
  readonly failed: boolean;
  /** The article is in a language that is not read in full. */
  readonly foreign: boolean;
}

type Id = { readonly id: string | number } | { readonly line: number };

/** One line of input as one line of output: the reading, or what was wrong. Never throws. */
export function readLine(line: Line, reader: Reader, options: LineOptions): LineResult {
  let id: Id = { line: line.number };
  try {
    const parsed = parseLine(line.text, options);
    if (parsed.id !== undefined) id = { id: parsed.id };
    const article = parsed.article();
    const reading = reader.read(article, { text: options.text });
    const json = JSON.stringify({ ...id, ...reading });
    return { json, failed: false, foreign: !isFullyRead(article.language) };
  } catch (error) {
    return failed(id, error instanceof InputError ? error.message : `a fault of ours: ${String(error)}`);
  }
}

/** A line of output that says what was wrong with a line of input. */
export function failed(id: Id, error: string): LineResult {
  return { json: JSON.stringify({ ...id, error }), failed: true, foreign: false };
}
