import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GroupCommit } from '../../../src/store/log/group-commit.ts';

/** Keeps what it gets in batches, 5 ms each. */
function keeper(most: number, keep: (batch: readonly number[]) => readonly number[] = (batch) => batch) {
  const batches: number[][] = [];
  const commits = new GroupCommit<number, number>(async (batch) => {
    await wait(5);
    batches.push([...batch]);
    return keep(batch);
  }, most);
  return { commits, batches };
}

test('the first goes at once, those that come meanwhile go together', async () => {
  const { commits, batches } = keeper(64);
  const first = commits.add([1]);
  await wait(1);
  await Promise.all([first, commits.add([2]), commits.add([3, 4])]);
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

test('a batch has at most so many, of one call or of several, each with its own results', async () => {
  const { commits, batches } = keeper(3, (batch) => batch.map((n) => n * 10));
  const results = await Promise.all([commits.add([1, 2]), commits.add([3, 4, 5, 6, 7]), commits.add([])]);
  expect(results).toEqual([[10, 20], [30, 40, 50, 60, 70], []]);
  expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

test('what a batch had no time for comes first in the next one', async () => {
  const { commits, batches } = keeper(64, (batch) => batch.slice(0, 2));
  expect(await Promise.all([commits.add([1, 2, 3]), commits.add([4, 5])])).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(batches).toEqual([[1, 2, 3, 4, 5], [3, 4, 5], [5]]);
});

test('a failure is that of the calls in the batch, and the next ones are tried', async () => {
  let fails = true;
  const { commits } = keeper(2, (batch) => {
    if (fails && batch.includes(3)) throw new Error('full');
    return batch;
  });
  const settled = await Promise.allSettled([commits.add([1]), commits.add([2, 3]), commits.add([4])]);
  expect(settled.map((s) => s.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  fails = false;
  expect(await commits.add([3])).toEqual([3]);
  await commits.idle();
});
