import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Results } from '@electric-sql/pglite';
import { PARSERS } from '../values.ts';
import type { Answered, Asked, ErrorFields, ThreadData } from './messages.ts';

// PGlite blocks the thread that it runs in, so it has one of its own. One question at a time; answers in order.

const BYTEA = 17;
const port = parentPort!;
const { folder }: ThreadData = workerData;

/** Values leave this thread as text, which is cheaper to hand over than what it is parsed to. */
const parsers = Object.fromEntries([
  ...[...PARSERS.keys(), 25, 1042, 1043, 1082, 1083, 1114, 1184, 1700].map((type) => [type, asText]),
  [BYTEA, PARSERS.get(BYTEA)!],
]);
/** PostgreSQL's own default of 128 MB more than doubles the time to open, and is held in memory. */
const START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB', '-c', 'max_connections=4'];

const options = { rowMode: 'array', parsers } as const;

function asText(text: string): string {
  return text;
}

try {
  const engine = await PGlite.create({ dataDir: folder, startParams: START });
  answer({ kind: 'open' });
  let last: Promise<void> = Promise.resolve();
  port.on('message', (asked: Asked) => {
    last = last.then(() => reply(engine, asked));
  });
} catch (error) {
  answer({ kind: 'error', error: fieldsOf(error) });
}

async function reply(engine: PGlite, asked: Asked): Promise<void> {
  try {
    if (asked.kind === 'close') {
      await engine.close();
      answer({ kind: 'closed' });
      port.close();
      return;
    }
    const { sql, parameters } = asked;
    // Without parameters it may be several statements (a migration); the last one answers.
    const results =
      parameters.length === 0
        ? (await engine.exec(sql, options)).at(-1)
        : await engine.query<Results['rows'][number]>(sql, [...parameters], options);
    rows(results);
  } catch (error) {
    answer({ kind: 'error', error: fieldsOf(error) });
  }
}

function rows(results: Results | undefined): void {
  const fields = results?.fields ?? [];
  const found = (results?.rows ?? []) as unknown as (string | Uint8Array | null)[][]; // rowMode array
  // Only a buffer that the value has to itself can be handed over; small ones share a pool.
  const transfer = found.flatMap((row) =>
    row.flatMap((v) => (v instanceof Uint8Array && v.byteLength === v.buffer.byteLength ? [v.buffer] : [])),
  );
  answer(
    {
      kind: 'rows',
      command: results?.command ?? '',
      rowCount: results?.rowCount ?? results?.affectedRows ?? 0,
      names: fields.map((f) => f.name),
      types: fields.map((f) => f.dataTypeID),
      rows: found,
    },
    transfer as ArrayBuffer[],
  );
}

function answer(message: Answered, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

function fieldsOf(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const from = error as Error & Partial<Record<keyof ErrorFields, string>>; // PostgreSQL's own fields
  const { message, code, detail, hint, table, column, constraint } = from;
  return { message, code, detail, hint, table, column, constraint };
}
