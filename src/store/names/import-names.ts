import { type Chunks, type ImportProblem, type PeopleFormat, readPeople } from '../../resolve/index.ts';
import type { Capture } from '../capture.ts';
import { insertTaken } from '../keep/insert.ts';
import type { Store } from '../store.ts';
import { listTombstone, pieceCapture } from './list.ts';
import { piecesOf } from './pieces.ts';

export interface ImportNames {
  readonly list: string;
  /** Of the file, for messages. */
  readonly name: string;
  /** Undefined: by the first letter. */
  readonly format?: PeopleFormat;
  onProblem(problem: ImportProblem): void;
  /** A piece is durable and stands in the tables. */
  onKept?(sofar: NamesImported): void;
}

export interface NamesImported {
  readonly people: number;
  readonly bodies: number;
  /** Entries of kinds that have no names (addresses, sanctions ...). */
  readonly skipped: number;
  /** Lines of which nothing was kept. */
  readonly failed: number;
  /** Pieces that were kept, and those that were there already. */
  readonly pieces: { readonly new: number; readonly known: number };
}

/**
 * Takes a file of people and bodies into the store as a list, piece by piece: each is durable in the capture log
 * before it goes into the tables. Broken off, it is to be run again; what is there already is passed over.
 */
export async function importNames(
  store: Store,
  chunks: Chunks,
  options: ImportNames,
): Promise<NamesImported> {
  const { list, name, onProblem, onKept } = options;
  const removedBefore = store.judged().tombstones.get(listTombstone(list))?.length ?? 0;
  const begun = await beginning(chunks);
  const format = options.format ?? begun.format;
  const count = { people: 0, bodies: 0, skipped: 0, failed: 0, pieces: { new: 0, known: 0 } };
  const problem = (one: ImportProblem): void => {
    if (!one.kept) count.failed++;
    onProblem(one);
  };
  const tooLong = (line: number): void =>
    problem({ line, what: 'the line is too long', todo: 'cut it into one entry a line', kept: false });
  let takenAt = 0;
  let number = 0;
  for await (const piece of piecesOf(begun.chunks, format, tooLong)) {
    number++;
    let inPiece = 0;
    for await (const entry of readPeople(once(piece.bytes), format)) {
      const problems = 'person' in entry ? entry.problems : 'problem' in entry ? [entry.problem] : [];
      for (const one of problems) problem({ ...one, line: piece.lineOf(one.line) });
      if ('skipped' in entry) count.skipped++;
      if (!('person' in entry)) continue;
      inPiece++;
      if (entry.person.kind === 'person') count.people++;
      else count.bodies++;
    }
    // Without a header that can be read, the rest of the file cannot be either.
    if (inPiece === 0 && format === 'csv' && number === 1 && count.failed > 0) break;
    if (inPiece === 0) continue;
    // A later piece of a file is taken later, however fast it comes: of one id, its line counts.
    takenAt = Math.max(takenAt + 1, Date.now());
    const capture: Capture = pieceCapture({
      list,
      format,
      bytes: piece.bytes,
      name: number === 1 ? name : `${name} (part ${number})`,
      takenAt: new Date(takenAt).toISOString(),
      removedBefore,
    });
    const [status] = await store.log.append([capture]);
    count.pieces[status!]++;
    await insertTaken(store.database, [{ capture }]);
    onKept?.(count);
  }
  return count;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The format by the first letter that stands there, and all of the chunks. */
async function beginning(
  chunks: Chunks,
): Promise<{ readonly format: PeopleFormat; readonly chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: (string | Uint8Array)[] = [];
  let head = '';
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    taken.push(next.value);
    head += typeof next.value === 'string' ? next.value : Buffer.from(next.value).toString('utf8');
    if (/[^\s\ufeff]/.test(head)) break;
  }
  return {
    format: /^[\s\ufeff]*\{/.test(head) ? 'ftm' : 'csv',
    chunks: {
      async *[Symbol.asyncIterator]() {
        yield* taken;
        yield* { [Symbol.asyncIterator]: () => iterator };
      },
    },
  };
}
