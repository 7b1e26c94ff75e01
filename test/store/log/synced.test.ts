import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../lib/captures.ts';
import { acknowledged, runChild } from '../../lib/child.ts';
import { type Call, callsOf, straceMissing } from '../../lib/strace.ts';

/**
 * The kernel is asked what was synced. Where strace is only to be installed, these fail and say how; where tracing is
 * not allowed, power.test.ts alone shows it, at the calls of Node.
 */
const missing = straceMissing();
beforeEach((context) => {
  if (missing && !missing.isMendable) context.skip(missing.why);
});

async function traced(args: readonly string[]): Promise<{ readonly calls: Call[]; readonly acks: string[] }> {
  expect(missing?.why, 'what is synced is seen by strace').toBeUndefined();
  const out = path.join(temporaryFolder(), 'trace');
  const under = [
    'strace',
    '-f',
    '-y',
    '-s',
    '200',
    '-e',
    'trace=write,pwrite64,pwritev,fsync,fdatasync',
    '-o',
    out,
  ];
  const { lines, code, errors } = await runChild(args, { under });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return { calls: callsOf(fs.readFileSync(out, 'utf8')), acks: acknowledged(lines) };
}

/** Files with bytes that were written and not synced, at each acknowledgement. */
function unsynced(calls: readonly Call[], below: string): { readonly acks: number; readonly open: string[] } {
  const dirty = new Set<string>();
  const open: string[] = [];
  let acks = 0;
  for (const call of calls) {
    if (call.file === 'stdout') {
      if (!/ack le_|ack cp_|removed/.test(call.words)) continue;
      acks++;
      open.push(...dirty);
    } else if (call.file.startsWith(below)) {
      if (call.name === 'write') dirty.add(call.file);
      else dirty.delete(call.file);
    }
  }
  return { acks, open };
}

test('segment and index are synced before each acknowledgement, in this order', async () => {
  const store = temporaryFolder();
  const { calls, acks } = await traced(['append', store, '0', '40', '500']);
  expect(acks).toHaveLength(40);
  expect(unsynced(calls, store)).toEqual({ acks: 40, open: [] });
  // Lines of the index never come before the sync of the records that they tell of.
  let recordsWritten = false;
  for (const { name, file } of calls) {
    if (file.endsWith('.warc.gz')) recordsWritten = name === 'write';
    if (file.endsWith('.index') && name === 'write') expect(recordsWritten).toBe(false);
  }
  expect(calls.filter((c) => c.file.endsWith('.index') && c.name === 'sync').length).toBeGreaterThan(5);
  expect(calls.some((c) => c.name === 'sync' && c.file === path.join(store, 'captures'))).toBe(true);
  expect(calls.some((c) => c.name === 'sync' && c.file === store)).toBe(true);
});

test('calls that come at once share a sync', async () => {
  const store = temporaryFolder();
  const { calls } = await traced(['append', store, '0', '40', '500']);
  const syncs = calls.filter((c) => c.name === 'sync' && c.file.endsWith('.index')).length;
  expect(syncs).toBeLessThan(40);
});

test('a removal is synced before it is acknowledged', async () => {
  const store = temporaryFolder();
  const { lines } = await runChild(['append', store, '0', '4', '500']);
  const { calls } = await traced(['remove', store, acknowledged(lines)[1]!]);
  expect(unsynced(calls, store)).toEqual({ acks: 1, open: [] });
});

test('the ledger is synced before each acknowledgement', async () => {
  const store = temporaryFolder();
  const { calls, acks } = await traced(['judge', store, '0', '20']);
  expect(acks).toHaveLength(20);
  expect(unsynced(calls, store)).toEqual({ acks: 20, open: [] });
  expect(calls.some((c) => c.name === 'sync' && c.file === store)).toBe(true);
});
