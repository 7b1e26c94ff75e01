import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/store/canonical.ts';
import type { Ledger, LedgerEntry, StatementRef, Tombstone } from '../../../src/store/judgement.ts';
import {
  entryId,
  ledgerState,
  type NewEntry,
  namesKey,
  openFileLedger,
  statementsKey,
} from '../../../src/store/ledger/index.ts';
import { temporaryFolder } from '../../lib/captures.ts';
import { acknowledged, startChild } from '../../lib/child.ts';
import { judgementNumber } from '../../lib/store-child.ts';

let store: string;
let file: string;
beforeEach(() => {
  store = temporaryFolder();
  file = path.join(store, 'ledger.jsonl');
});

async function entriesOf(ledger: Ledger): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of ledger.read()) entries.push(entry);
  return entries;
}

async function reopened(): Promise<LedgerEntry[]> {
  const ledger = await openFileLedger(store);
  const entries = await entriesOf(ledger);
  await ledger.close();
  return entries;
}

const numbers = (...all: number[]) => all.map(judgementNumber);
const withId = (entry: NewEntry): LedgerEntry => ({ ...entry, id: entryId(entry) }) as LedgerEntry;

test('entries come back in the order of writing, each once', async () => {
  const ledger = await openFileLedger(store);
  expect(await entriesOf(ledger)).toEqual([]);
  await Promise.all([ledger.append(numbers(1, 2)), ledger.append(numbers(2, 3, 3)), ledger.append([])]);
  await ledger.append(numbers(1, 4));
  expect(await entriesOf(ledger)).toEqual(numbers(1, 2, 3, 4));
  await ledger.close();
  expect(await reopened()).toEqual(numbers(1, 2, 3, 4));
  expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength(5);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

test('a last line torn at any byte is cut off, and the next one is whole', async () => {
  const ledger = await openFileLedger(store);
  await ledger.append(numbers(1, 2));
  await ledger.close();
  const bytes = fs.readFileSync(file);
  for (let size = bytes.indexOf(10) + 1; size < bytes.length; size += 5) {
    fs.writeFileSync(file, bytes.subarray(0, size));
    const again = await openFileLedger(store);
    expect(await entriesOf(again)).toEqual(numbers(1));
    await again.append(numbers(3));
    await again.close();
    expect(await reopened(), `torn at ${size}`).toEqual(numbers(1, 3));
  }
});

test('zero bytes at the end, as a power failure leaves them', async () => {
  fs.writeFileSync(file, `${JSON.stringify(judgementNumber(1))}\n${'\0'.repeat(500)}`);
  const ledger = await openFileLedger(store);
  await ledger.append(numbers(2));
  await ledger.close();
  expect(await reopened()).toEqual(numbers(1, 2));
});

test.each([['nonsense'], ['{"id":"le_1"}'], ['[]'], ['null']])(
  'a line that is no entry is named: %s',
  async (line) => {
    fs.writeFileSync(file, `${JSON.stringify(judgementNumber(1))}\n${line}\n`);
    await expect(openFileLedger(store)).rejects.toThrow(
      'ledger.jsonl:2: the line is no entry of a ledger; bring the file back from a backup',
    );
  },
);

test('a process that judges is killed: all acknowledged is there', async () => {
  const acks: string[] = [];
  for (let round = 0; round < 3; round++) {
    const child = startChild(['judge', store, String(round * 100_000), '100000']);
    await child.lines(2 + round * 20);
    child.process.kill('SIGKILL');
    acks.push(...acknowledged((await child.ended).lines));
    const there = (await reopened()).map((entry) => entry.id);
    expect(acks.filter((id) => !there.includes(id))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
  }
});

test('an id is that of the entry, whatever the order of its keys', () => {
  const { id, kind, at, who, pair, verdict } = judgementNumber(1);
  expect(id).toMatch(/^le_[\da-f]{24}$/);
  expect(entryId({ verdict, pair, who, at, kind, note: undefined })).toBe(id);
  expect(entryId({ verdict, pair, who, at, kind, id } as NewEntry)).toBe(id);
  expect(entryId({ verdict, pair, who: 'another', at, kind })).not.toBe(id);
});

test('canonical JSON says the same as JSON, in one order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const words = canonicalJson(value);
      // -0 is 0 in JSON.
      expect(JSON.parse(words)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(words))).toBe(words);
    }),
  );
  expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: '\ud800', B: null })).toBe(
    '{"B":null,"a":"\\ud800","b":[1,{"d":1}]}',
  );
  for (const none of [Number.NaN, () => 1, undefined, 1n])
    expect(() => canonicalJson(none)).toThrow(TypeError);
});

const ref = (statement: string, article: string): StatementRef => ({
  statement,
  article,
  text: '0'.repeat(64),
  spans: [[0, 4]],
  exact: ['rain'],
});
const base = { at: '2025-03-01T10:00:00.000Z', who: 'desk' };

test('the last judgement of a pair counts, in whichever order it stands, until it is withdrawn', () => {
  const same = withId({ ...base, kind: 'names', pair: ['Ada', 'Adah'], verdict: 'same' });
  const different = withId({ ...base, kind: 'names', pair: ['Adah', 'Ada'], verdict: 'different' });
  const withdrawn = withId({ ...base, kind: 'names', pair: ['Ada', 'Adah'], verdict: 'withdrawn' });
  const other = withId({ ...base, kind: 'names', pair: ['Ada', 'Bo'], verdict: 'unsure' });
  const key = namesKey(['Ada', 'Adah']);
  expect(ledgerState([same, other]).names.get(key)).toBe(same);
  expect(ledgerState([same, other, different]).names.get(key)).toBe(different);
  expect([...ledgerState([same, other, withdrawn]).names.values()]).toEqual([other]);
  expect(ledgerState([withdrawn, same]).names.get(key)).toBe(same);
});

test('statements are the same by article, text and spans, also when their ids have changed', () => {
  const before = withId({
    ...base,
    kind: 'statements',
    pair: [ref('st_1', 'ar_1'), ref('st_2', 'ar_2')],
    verdict: 'same',
  });
  const after = withId({
    ...base,
    kind: 'statements',
    pair: [ref('st_9', 'ar_2'), ref('st_8', 'ar_1')],
    verdict: 'withdrawn',
  });
  expect(ledgerState([before]).statements.get(statementsKey([ref('x', 'ar_2'), ref('y', 'ar_1')]))).toBe(
    before,
  );
  expect(ledgerState([before, after]).statements.size).toBe(0);
});

test('tombstones stay', () => {
  const tombstone = (reason: string) =>
    withId({
      ...base,
      kind: 'forget',
      article: 'ar_1',
      captures: ['cp_1'],
      originals: ['0'],
      reason,
    }) as Tombstone;
  const state = ledgerState([tombstone('asked to'), tombstone('asked again')]);
  expect(state.tombstones.get('ar_1')?.map((t) => t.reason)).toEqual(['asked to', 'asked again']);
});
