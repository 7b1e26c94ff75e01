import type { Worker } from 'node:worker_threads';
import { startThread } from '../../../article/threads.ts';
import { DatabaseLost } from '../errors.ts';
import { parserOf } from '../values.ts';
import type { Answered, Asked, ErrorFields } from './messages.ts';
import { full, isStuck } from './room.ts';

export interface EngineResult {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: Record<string, unknown>[];
}

/** PGlite in a thread of its own. */
export interface Engine {
  /** Queries are answered in the order in which they are asked. */
  query(sql: string, parameters: readonly unknown[]): Promise<EngineResult>;
  close(): Promise<void>;
}

/** An error of PostgreSQL's, as the thread handed it over. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;
  constructor({ message, code, detail, hint, table, column, constraint }: ErrorFields) {
    super(message);
    this.code = code ?? '';
    this.detail = detail;
    this.hint = hint;
    this.table = table;
    this.column = column;
    this.constraint = constraint;
  }
}

interface Waiting {
  resolve(answer: Answered): void;
  reject(error: Error): void;
}

/** How long a query may take before it is asked whether it can end, in milliseconds; then again and again. */
const WATCH = 3_000;

/** Opens the data folder (which is there). Throws `DatabaseLost` where PGlite cannot use it. */
export async function startEngine(folder: string): Promise<Engine> {
  const worker: Worker = startThread('store/database-thread', new URL('./thread.ts', import.meta.url), {
    workerData: { folder },
    // What the engine prints is no part of the command's output.
    stdout: true,
    stderr: true,
  });
  const waiting: Waiting[] = [];
  let broken: Error | undefined;
  const breakOff = (what: string, cause?: unknown): void => {
    broken ??= new DatabaseLost(what, cause);
    for (const w of waiting.splice(0)) w.reject(broken);
  };
  worker.on('message', (answer: Answered) => {
    waiting.shift()?.resolve(answer);
    // An idle database keeps no process alive.
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', (error) => breakOff(error.message, error));
  worker.on('exit', (code) => breakOff(`its engine ended with ${code}`));
  const next = (): Promise<Answered> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      worker.ref();
      waiting.push({ resolve, reject });
    });
  const ask = async (asked: Asked): Promise<Answered> => {
    const answer = next();
    if (!broken) worker.postMessage(asked);
    // The engine cannot be asked while it is at work; whether it can ever end is seen from outside.
    const watch = setInterval(() => {
      if (!isStuck(folder)) return;
      const why = full(folder);
      broken ??= why;
      for (const w of waiting.splice(0)) w.reject(why);
      void worker.terminate();
    }, WATCH);
    try {
      return await answer;
    } finally {
      clearInterval(watch);
    }
  };
  const opened = await next();
  if (opened.kind === 'error') {
    await worker.terminate();
    throw new DatabaseLost(opened.error.message.split('\n')[0]!);
  }
  return {
    query: async (sql, parameters) => {
      const answer = await ask({ kind: 'query', sql, parameters });
      if (answer.kind === 'error') throw errorOf(answer.error);
      if (answer.kind !== 'rows') throw new DatabaseLost(`its engine answered with ${answer.kind}`);
      return { command: answer.command, rowCount: answer.rowCount, rows: toObjects(answer) };
    },
    close: async () => {
      if (!broken) await ask({ kind: 'close' }).catch(() => {});
      broken ??= new Error('the database is closed');
      await worker.terminate();
    },
  };
}

/** PostgreSQL's errors have a code; all else means that the engine itself broke off. */
const errorOf = (fields: ErrorFields): Error =>
  fields.code ? new EngineError(fields) : new DatabaseLost(fields.message.split('\n')[0]!);

function toObjects({ names, types, rows }: Extract<Answered, { kind: 'rows' }>): Record<string, unknown>[] {
  const parsers = types.map(parserOf);
  return rows.map((row) => {
    const object: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) {
      const value = row[i]!;
      object[names[i]!] = typeof value === 'string' ? parsers[i]!(value) : value;
    }
    return object;
  });
}
