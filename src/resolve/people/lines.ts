/** One line of a file, without its end; `text` is null where it was too long and was left out. */
export interface FileLine {
  /** From 1. */
  readonly line: number;
  readonly text: string | null;
}

/** Bytes (UTF-8) or text of a file, piece by piece, wherever it is cut. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/**
 * The lines of a file. Never holds more than one piece and one line: a line over `limit` UTF-16 code units is passed
 * over as it comes. A byte order mark is dropped; bytes that are no UTF-8 come as U+FFFD.
 */
export async function* linesOf(chunks: Chunks, limit: number): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder('utf-8');
  let line = 1;
  let begun = '';
  let over = false;
  const take = (text: string): void => {
    if (over) return;
    begun += text;
    if (begun.length > limit) [begun, over] = ['', true];
  };
  const end = (): FileLine => {
    const text = over ? null : begun.endsWith('\r') ? begun.slice(0, -1) : begun;
    [begun, over] = ['', false];
    return { line: line++, text };
  };
  for await (const chunk of chunks) {
    let text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (line === 1 && begun === '' && text.startsWith('\ufeff')) text = text.slice(1);
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      take(text.slice(from, at));
      yield end();
      from = at + 1;
    }
    take(text.slice(from));
  }
  take(decoder.decode());
  if (begun !== '' || over) yield end();
}
