import { afterAll, expect, test } from 'vitest';
import { ConnectionLost, isConnectionLost, openDatabase } from '../../../src/store/db/index.ts';
import { openTableLog } from '../../../src/store/table-log/index.ts';
import { type Server, startServer } from '../../lib/postgres-server.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.remove();
});
async function server(): Promise<Server> {
  const started = await startServer({ fast: false });
  servers.push(started);
  return started;
}
const capture = (n: number) => ({
  id: `cp_${n}`,
  takenAt: '2031-05-14T10:00:00.000Z',
  kind: 'people' as const,
  name: `${n}`,
  contentType: 'text/csv',
  original: Buffer.from(`${n}`),
});

test.each(['fast', 'immediate'] as const)('a server that goes away (%s) and comes back', async (mode) => {
  const own = await server();
  const database = await openDatabase(own.address);
  const log = openTableLog(database);
  await log.append([capture(1)]);
  own.stop(mode);
  const lost: unknown = await log.append([capture(2)]).catch((e: unknown) => e);
  expect(lost).toBeInstanceOf(ConnectionLost);
  expect(isConnectionLost(lost)).toBe(true);
  expect(await database.waitForDatabase(300)).toBe(false);
  const waited = database.waitForDatabase(60_000);
  own.start();
  expect(await waited).toBe(true);
  expect(await log.append([capture(1), capture(2)])).toEqual(['known', 'new']);
  const ids: string[] = [];
  for await (const some of log.ids()) ids.push(...some);
  expect(ids).toEqual(['cp_1', 'cp_2']);
  await database.close();
});

test('in the middle of a transaction', async () => {
  const own = await server();
  const database = await openDatabase(own.address);
  const cut = database.db.transaction().execute(async (tx) => {
    await tx.insertInto('state').values({ key: 'a', value: 'b' }).execute();
    own.stop('immediate');
    await tx.insertInto('state').values({ key: 'b', value: 'b' }).execute();
  });
  expect(isConnectionLost(await cut.catch((e: unknown) => e))).toBe(true);
  own.start();
  expect(await database.waitForDatabase(60_000)).toBe(true);
  expect(await database.db.selectFrom('state').selectAll().execute()).toEqual([]);
  await database.close();
});

test('what batches had been acknowledged is there after crashes between and within them', async () => {
  const own = await server();
  const database = await openDatabase(own.address);
  const log = openTableLog(database);
  const acknowledged: string[] = [];
  for (let n = 0; n < 60; n++) {
    const appended = log.append([capture(n)]);
    if (n % 20 === 10) own.stop('immediate');
    for (let done = await appended.catch((e: unknown) => e); !Array.isArray(done); ) {
      expect(isConnectionLost(done)).toBe(true);
      own.start();
      expect(await database.waitForDatabase(60_000)).toBe(true);
      done = await log.append([capture(n)]).catch((e: unknown) => e);
    }
    acknowledged.push(`cp_${n}`);
    // It may have been acknowledged before the server went.
    if (n % 20 === 10 && !(await database.waitForDatabase(0))) own.start();
  }
  const ids: string[] = [];
  for await (const some of log.ids()) ids.push(...some);
  expect(ids).toEqual(acknowledged);
  await database.close();
});

test('other errors are none of this', async () => {
  expect(isConnectionLost(new Error('duplicate key'))).toBe(false);
  expect(isConnectionLost(Object.assign(new Error('x'), { code: '23505' }))).toBe(false);
  expect(isConnectionLost(Object.assign(new Error('x'), { code: '57P01' }))).toBe(true);
  expect(isConnectionLost(undefined)).toBe(false);
});
