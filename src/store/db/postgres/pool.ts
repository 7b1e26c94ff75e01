import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { ConnectionLost, isConnectionLost } from '../errors.ts';
import { parserOf } from '../values.ts';
import type { ServerAddress } from './address.ts';

/** Connections that are open at once. */
const CONNECTIONS = 8;
const CONNECT_WITHIN = 10_000;

/** Connections of `pg`, whose errors come as `ConnectionLost` where the server went away. */
export async function serverPool(address: ServerAddress): Promise<PostgresPool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: address.connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN,
    keepAlive: true,
    application_name: 'hearsay',
    types: { getTypeParser: ((type: number) => parserOf(type)) as never }, // text form only: binary is never asked for
    onConnect: async (client) => {
      await client.query(
        `set search_path to "${address.namespace}"; set client_min_messages to warning; set bytea_output to hex`,
      );
    },
  });
  // An idle connection that breaks is dropped by the pool; the next query says what is wrong.
  pool.on('error', () => {});
  return {
    connect: async () => {
      const client = await pool.connect().catch(recognise);
      // Without a listener, an error between two queries would end the process.
      const ignore = (): void => {};
      client.on('error', ignore);
      return {
        query: ((sql: string, parameters: unknown[]) =>
          client.query(sql, parameters).catch(recognise)) as unknown as PostgresPoolClient['query'],
        release: (destroy) => {
          client.removeListener('error', ignore);
          client.release(destroy);
        },
      };
    },
    end: () => pool.end(),
  };
}

function recognise(error: unknown): never {
  throw isConnectionLost(error) && !(error instanceof ConnectionLost) ? new ConnectionLost(error) : error;
}
