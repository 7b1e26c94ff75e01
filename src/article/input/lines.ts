export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined for a line that is longer than the limit. */
  readonly text: string | undefined;
}

/**
 * The lines of a stream of bytes, one at a time; empty ones are passed over. A line of more than `limit` bytes is
 * dropped as it comes, so that no line can fill the memory.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const finish = (): Line | undefined => {
    number++;
    const text = size > limit ? undefined : Buffer.concat(pieces, size).toString('utf8');
    const blank = text !== undefined && !/\S/.test(text);
    pieces = [];
    size = 0;
    return blank ? undefined : { number, text: number === 1 ? text?.replace(/^\ufeff/, '') : text };
  };
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limit) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, to));
      from = to + 1;
      const line = finish();
      if (line) yield line;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line) yield line;
  }
}
