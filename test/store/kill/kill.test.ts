import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAdds } from '../../lib/kill-add.ts';
import { testDatabase } from '../../lib/postgres.ts';

const seed = Number(process.env.HEARSAY_SEED ?? 1);
let scratch = '';
let database: Awaited<ReturnType<typeof testDatabase>> | undefined;
beforeAll(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-kill-'));
});
afterAll(async () => {
  fs.rmSync(scratch, { recursive: true, force: true });
  await database?.drop();
});

/** 200 of them: `npm run soak`. */
const KILLS = 3;
const options = () => ({ scratch, articles: 2_000, kills: KILLS, seed });

test('add is killed with -9 at random moments, in a folder: nothing acknowledged is lost, nothing doubled', async () => {
  const report = await killAdds({ ...options(), store: path.join(scratch, 'store') });
  expect({ lost: report.lost, doubled: report.doubled }).toEqual({ lost: [], doubled: [] });
  expect(report.acknowledged).toBeGreaterThan(0);
}, 240_000);

test('the same with PostgreSQL', async () => {
  database = await testDatabase();
  const report = await killAdds({ ...options(), store: database.address });
  expect({ lost: report.lost, doubled: report.doubled }).toEqual({ lost: [], doubled: [] });
  expect(report.acknowledged).toBeGreaterThan(0);
}, 240_000);
