import type { Chunks } from './lines.ts';
import { IMPORT_LIMITS, type ImportEntry, type ImportLimits } from './person.ts';
import { readCsv } from './read-csv.ts';
import { readFtm } from './read-ftm.ts';

export type PeopleFormat = 'ftm' | 'csv';

/** People and bodies of a user's file; where the format is not said, the first letter tells: "{" begins JSON Lines. */
export async function* readPeople(
  chunks: Chunks,
  format?: PeopleFormat,
  limits: ImportLimits = IMPORT_LIMITS,
): AsyncGenerator<ImportEntry> {
  if (format) {
    yield* format === 'ftm' ? readFtm(chunks, limits) : readCsv(chunks, limits);
    return;
  }
  const iterator = chunks[Symbol.asyncIterator]();
  let first = await iterator.next();
  while (!first.done && first.value.length === 0) first = await iterator.next();
  if (first.done) return;
  const begun = first.value;
  const head =
    typeof begun === 'string' ? begun.slice(0, 100) : new TextDecoder().decode(begun.subarray(0, 100));
  const again: Chunks = {
    async *[Symbol.asyncIterator]() {
      yield begun;
      yield* { [Symbol.asyncIterator]: () => iterator };
    },
  };
  yield* readPeople(
    again,
    head
      .replace(/^\ufeff/, '')
      .trimStart()
      .startsWith('{')
      ? 'ftm'
      : 'csv',
    limits,
  );
}
