import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/store/db/index.ts';
import { startServer } from '../../lib/postgres-server.ts';

test('where a system has no PostgreSQL, the one from npm runs the tests', async () => {
  const server = await startServer({ fromNpm: true });
  try {
    const database = await openDatabase(server.address);
    expect(database.kind).toBe('postgres');
    expect(Number.parseInt(database.serverVersion, 10)).toBeGreaterThanOrEqual(18);
    await database.close();
  } finally {
    server.remove();
  }
});
