import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, idsOf, problemsOf, temporaryFolder } from '../../lib/captures.ts';
import { acknowledged, startChild } from '../../lib/child.ts';

const ROUNDS = 6;
const SIZE = 3000;

test('a process that appends is killed at any moment: all acknowledged is there, nothing twice', {
  timeout: 180_000,
}, async () => {
  const store = temporaryFolder();
  const known = new Map<string, number>();
  const acks: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = round * 10_000;
    const child = startChild(['append', store, String(from), '10000', String(SIZE)]);
    await child.lines(1 + round * 3);
    await wait(Math.random() * 40);
    child.process.kill('SIGKILL');
    const { lines, signal, errors } = await child.ended;
    expect(errors).toBe('');
    expect(signal).toBe('SIGKILL');
    const told = acknowledged(lines);
    expect(told.length).toBeGreaterThan(0);
    acks.push(...told);
    for (let i = from; i < from + told.length + 100; i++) known.set(captureNumber(i, SIZE).id, i);

    const log = await openFileLog(store);
    expect(await problemsOf(log)).toEqual([]);
    const there = await idsOf(log);
    expect(new Set(there).size).toBe(there.length);
    const missing = acks.filter((id) => !there.includes(id));
    expect(missing).toEqual([]);
    // Run again, what was kept is known.
    const [first] = told;
    expect(await log.append([captureNumber(known.get(first!)!, SIZE)])).toEqual(['known']);
    await log.close();
  }
  const log = await openFileLog(store);
  for await (const capture of log.read())
    expect(capture).toEqual(captureNumber(known.get(capture.id)!, SIZE));
  await log.close();
});
