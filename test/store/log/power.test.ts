import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('node:fs/promises', async (original) => {
  const { recorded } = await import('../../lib/power.ts');
  return recorded(await original());
});

import { openFileLog } from '../../../src/store/log/index.ts';
import { captureNumber, idsOf, problemsOf, putFiles, temporaryFolder } from '../../lib/captures.ts';
import { acknowledge, afterPowerLoss, type Recording, record, stopRecording } from '../../lib/power.ts';

const SIZE = 300;
const ids = Array.from({ length: 16 }, (_, i) => captureNumber(i, SIZE).id);

/** The same numbers from 0 to 1 for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Some work on a log of small segments: alone and together, with a removal, with an end and a new beginning. */
async function work(store: string): Promise<void> {
  const add = async (i: number) => {
    await log.append([captureNumber(i, SIZE)]);
    acknowledge(`+${ids[i]}`);
  };
  let log = await openFileLog(store, { segmentBytes: 5000 });
  await add(0);
  await Promise.all([1, 2, 3, 4, 5].map(add));
  acknowledge(`-${ids[1]}`);
  await log.remove([ids[1]!]);
  acknowledge(`=${ids[1]}`);
  await Promise.all([6, 7].map(add));
  await log.close();
  log = await openFileLog(store, { segmentBytes: 5000 });
  await Promise.all([8, 9, 10, 11].map(add));
  acknowledge(`-${ids[9]}`);
  acknowledge(`-${ids[3]}`);
  await log.remove([ids[9]!, ids[3]!]);
  acknowledge(`=${ids[9]}`);
  acknowledge(`=${ids[3]}`);
  await add(12);
  await log.close();
}

interface Promised {
  /** Acknowledged, and nobody has begun to remove it. */
  readonly kept: readonly string[];
  readonly gone: readonly string[];
}

function promised({ steps }: Recording, count: number): Promised {
  const said = steps.slice(0, count).flatMap((step) => (step.kind === 'ack' ? [step.id] : []));
  const of = (sign: string) => said.filter((s) => s.startsWith(sign)).map((s) => s.slice(1));
  return { kept: of('+').filter((id) => !of('-').includes(id)), gone: of('=') };
}

/** Opens what is left, and holds it against what was promised. */
async function expectKept(store: string, { kept, gone }: Promised, where: string): Promise<void> {
  const log = await openFileLog(store);
  expect(await problemsOf(log), where).toEqual([]);
  const there = await idsOf(log);
  expect(new Set(there).size, where).toBe(there.length);
  for (const id of kept) expect((await log.get(id))?.id, `${where}: acknowledged`).toBe(id);
  for (const id of gone) expect(await log.get(id), `${where}: removed`).toBeUndefined();
  await log.close();
}

/** The bytes of a removed article are in no file. */
function expectNoTrace(files: ReadonlyMap<string, Buffer>, indexOf: string): void {
  for (const [name, bytes] of files)
    if (name.endsWith('.index')) expect(bytes.toString()).not.toContain(indexOf);
}

test('the power goes at any moment: what was acknowledged is there, what was removed is not', {
  timeout: 240_000,
}, async () => {
  const store = temporaryFolder();
  const captures = path.join(store, 'captures');
  fs.mkdirSync(captures);
  const recording = record(captures);
  await work(store);
  stopRecording();
  const { steps } = recording;
  expect(steps.length).toBeGreaterThan(60);

  const other = temporaryFolder();
  const folder = path.join(other, 'captures');
  for (let seed = 1; seed <= 2; seed++)
    for (let count = 0; count <= steps.length; count++) {
      const random = randomOf(seed * 1000 + count);
      const where = `seed ${seed}, step ${count} (${steps[count]?.kind} ${path.basename(steps[count]?.path ?? '')})`;
      putFiles(folder, afterPowerLoss(recording, count, random));
      const promise = promised(recording, count);
      if ((count + seed) % 3 !== 0) {
        await expectKept(other, promise, where);
        continue;
      }
      // It goes again while the folder is mended.
      const second = record(folder);
      const log = await openFileLog(other);
      await log.append([captureNumber(15, SIZE)]);
      await log.close();
      stopRecording();
      const until = Math.floor(random() * (second.steps.length + 1));
      putFiles(folder, afterPowerLoss(second, until, random));
      await expectKept(other, promise, `${where}, then at step ${until}`);
      for (const id of promise.gone) expectNoTrace(afterPowerLoss(second, until, random), id);
    }
});
