/**
 * A process of its own that works on a store, for tests that end it in the middle. Each acknowledgement is a line on
 * stdout, written before anything else happens.
 *
 *     append FOLDER FROM COUNT SIZE     `ack ID` each, four calls at a time
 *     remove FOLDER ID...               `removed`
 *     judge FOLDER FROM COUNT           `ack ID` each
 *     lock FOLDER                       `locked`, then waits for stdin to end, and gives it back
 *     race FOLDER ROUNDS MARK           takes the lock again and again; `overlap` where another had it too
 */
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { NameJudgement } from '../../src/store/judgement.ts';
import { entryId, openFileLedger } from '../../src/store/ledger/index.ts';
import { StoreInUse, takeLock } from '../../src/store/lock/index.ts';
import { openFileLog } from '../../src/store/log/index.ts';
import { captureNumber } from './captures.ts';

const say = (line: string) => fs.writeSync(1, `${line}\n`);

export function judgementNumber(i: number): NameJudgement {
  const entry = {
    kind: 'names',
    at: '2025-03-01T10:00:00.000Z',
    who: 'desk',
    pair: [`Ada ${i}`, `Adah ${i}`],
    verdict: 'same',
  } as const;
  return { ...entry, id: entryId(entry) };
}

/** Numbers from `from` on, four at a time. */
async function each(from: number, count: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < from + count) await work(next++);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

async function race(folder: string, rounds: number, mark: string): Promise<void> {
  for (let round = 0; round < rounds; ) {
    try {
      const lock = await takeLock(folder);
      // Somebody else's mark is there: two have the lock at once.
      try {
        fs.writeFileSync(mark, String(process.pid), { flag: 'wx' });
      } catch {
        say('overlap');
      }
      await wait(1);
      fs.rmSync(mark, { force: true });
      round++;
      // Every third time the lock stays, as of a process that was killed.
      if (round === rounds && process.pid % 3 === 0) process.kill(process.pid, 'SIGKILL');
      await lock.release();
    } catch (error) {
      if (!(error instanceof StoreInUse)) throw error;
      await wait(1);
    }
  }
}

async function main([verb, folder = '', ...args]: readonly string[]): Promise<void> {
  if (verb === 'append') {
    const log = await openFileLog(folder);
    const [from, count, size] = args.map(Number);
    await each(from!, count!, async (i) => {
      const capture = captureNumber(i, size);
      await log.append([capture]);
      say(`ack ${capture.id}`);
    });
    await log.close();
  } else if (verb === 'remove') {
    const log = await openFileLog(folder);
    await log.remove(args);
    say('removed');
    await log.close();
  } else if (verb === 'judge') {
    const ledger = await openFileLedger(folder);
    await each(Number(args[0]), Number(args[1]), async (i) => {
      const entry = judgementNumber(i);
      await ledger.append([entry]);
      say(`ack ${entry.id}`);
    });
    await ledger.close();
  } else if (verb === 'lock') {
    const lock = await takeLock(folder);
    say('locked');
    for await (const _ of process.stdin);
    await lock.release();
  } else if (verb === 'race') await race(folder, Number(args[0]), args[1]!);
}

if (process.argv[1]?.endsWith('store-child.ts'))
  main(process.argv.slice(2)).catch((error: Error) => {
    say(`${error.name}: ${error.message}`);
    process.exitCode = 2;
  });
