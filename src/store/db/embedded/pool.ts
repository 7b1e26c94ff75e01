import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Engine } from './engine.ts';

/**
 * One engine as a pool of one connection: whoever has it (a query, a transaction) is waited for. A query on the
 * database from within a transaction on it would wait for itself, so within one only its own handle may be used.
 */
export function enginePool(engine: Engine): PostgresPool {
  let last: Promise<void> = Promise.resolve();
  return {
    connect: async () => {
      const before = last;
      let release = (): void => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return clientOf(engine, release);
    },
    end: () => engine.close(),
  };
}

function clientOf(engine: Engine, release: () => void): PostgresPoolClient {
  return {
    query: (async (sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
      const { command, rowCount, rows } = await engine.query(sql, parameters);
      return { command: command as PostgresQueryResult<unknown>['command'], rowCount, rows };
      // Kysely's interface has a second form, for cursors, which is asked for by `stream` alone.
    }) as PostgresPoolClient['query'],
    release,
  };
}
